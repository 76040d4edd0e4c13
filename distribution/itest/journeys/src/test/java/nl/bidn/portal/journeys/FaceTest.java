// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.sandbox.eherkenning.DemoPersona;
import nl.bidn.portal.signin.password.secret.Totp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every page that people see, the tabs of all products among them, answers as it should and looks well in each of its
 * {@link Face faces}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaceTest extends ZorgJourney {
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final List<String> OPEN_TO_ALL = List.of(
            "/",
            "/inloggen/wachtwoord",
            "/inloggen/wachtwoord/vergeten",
            "/inloggen/wachtwoord/nieuw/onbekend",
            "/inloggen/eherkenning",
            "/status",
            "/toegankelijkheid",
            "/privacy",
            "/handleiding",
            "/uitgelogd",
            "/uitgelogd?reden=zelf",
            "/aansluiten",
            "/aansluiten/product/oefening",
            "/aansluiten/formulier",
            "/aansluiten/formulier/aanmelden-diensten",
            "/aansluiten/formulier/aanmelden-gebruikersbeheerder",
            "/aansluiten/formulier/mutatieformulier?product=alleenverdieners",
            "/aansluiten/formulier/opzeggen?product=oefening",
            "/aansluiten/toegang",
            "/aansluiten/toegang/onbekend",
            "/aansluiten/verzonden?soort=formulier",
            "/sandbox",
            "/sandbox/accounts",
            "/sandbox/berichten",
            "/sandbox/belastingdienst");

    /** Becomes gebruikersbeheerder of Testdam. */
    private static final String NORA = "nora@testdam.example";

    private static final String DAAN = "daan@testdam.example";
    private static final String UNVERIFIED = "karin@testdam.example";
    private static final String TWO_MANDATES = "emma@driedorpen.example";
    private static final String LOW_LEVEL = "jan@voorbeeldstad.example";

    private final Face face = new Face();
    private static final String OLGA = "olga@voorbeeldstad.example";
    private static final String PIET = "piet@voorbeeldstad.example";
    private static final String TESS = "tess@voorbeeldstad.example";
    private static final String UMAR = "umar@voorbeeldstad.example";
    private static final String VERA = "vera@voorbeeldstad.example";
    private static final String WOUT = "wout@voorbeeldstad.example";
    private static final String ADA = "ada@bidn.example";
    private static final String BRAM = "bram@voorbeeldstad.example";
    private static final String CHRIS = "chris@voorbeeldstad.example";

    private final Set<BrowserContext> watched = new HashSet<>();
    private final Set<String> visited = new LinkedHashSet<>();

    @BeforeAll
    void everyProductIsOnForSomebody() {
        isOnFor("GM9902");
        portal.console("portal:product-install " + builtProduct("product-bundles/skeleton"));
        portal.console("portal:product-enable skeleton GM9901");
        portal.console("portal:role-grant --form F-1 --signed-on 2026-01-05 --capacity LEIDINGGEVENDE"
                + " --signed-by 'A. Directeur' twillems skeleton beheerder GM9901");
    }

    @AfterAll
    void theSkeletonGoes() {
        portal.console("portal:product-disable skeleton GM9901");
        portal.console("portal:product-remove skeleton");
    }

    @AfterEach
    void nothingIsWrong() {
        face.hasNoFlaws();
    }

    private void check(String path) {
        check(path, OK);
    }

    private void check(String path, int status) {
        if (watched.add(page.context())) {
            face.watch(page.context());
        }
        face.open(page, portal.address(path), status);
        inspect(path);
        if (status == OK) {
            visited.add(path.replaceAll("[?#].*", ""));
        }
    }

    /** The page that is there, under this name. */
    private void inspect(String name) {
        face.inspect(page, name);
    }

    @Test
    @Order(1)
    void whatEverybodySees() {
        OPEN_TO_ALL.forEach(this::check);
        toTheMakelaar();
        choose("Annuleren");
        isBack();
        inspect("/inloggen/eherkenning/afgebroken");
        toTheMakelaar();
        tellsWhoHeIs("mila@nergensbekend.example");
        inspect("makelaar-delen");
        choose("Delen en inloggen");
        inspect("makelaar-delen-fout");
        sharesNothing();
        isBack();
        inspect("/inloggen/eherkenning/onbekend");
    }

    @Test
    @Order(2)
    void whatAColleagueSees() {
        signIn("twillems");
        List.of(
                        "/",
                        "/mijn-gegevens",
                        "/persoonlijk/gegevens",
                        "/meldingen",
                        "/handleiding",
                        "/uitloggen",
                        "/uitgelogd")
                .forEach(this::check);
        walk();
        check("/bestaat-niet", NOT_FOUND);
        check("/alleenverdieners/bestaat-niet", NOT_FOUND);
        check("/alleenverdieners/ophalen/bestaat-niet", NOT_FOUND);
        check("/oefening/raadplegen", FORBIDDEN);

        check("/inloggen/wachtwoord/account");
        page.fill("[name=huidig]", "niet-het-wachtwoord");
        page.fill("[name=wachtwoord]", "kort");
        page.fill("[name=herhaal]", "anders");
        submit("main button[type=submit]");
        inspect("/inloggen/wachtwoord/account-fout");

        window.clearCookies();
        signIn("pbakker");
        check("/alleenverdieners/ophalen", FORBIDDEN);
    }

    @Test
    @Order(3)
    void whatWhoNeedsASecondFactorSees() {
        portal.console("portal:totp-policy GM9905 on");
        portal.console("portal:user-totp-clear hvisser");
        signIn("hvisser");
        inspect("/inloggen/wachtwoord/koppelen");
        var secret = page.innerText("code");
        types("000000");
        inspect("/inloggen/wachtwoord/koppelen-fout");
        types(Totp.code(secret, portalTime()));
        assertThat(path()).isEqualTo("/");
        window.clearCookies();
        signIn("hvisser");
        assertThat(path()).isEqualTo("/inloggen/wachtwoord/code");
        inspect("/inloggen/wachtwoord/code");
        types("000000");
        inspect("/inloggen/wachtwoord/code-fout");
        portal.console("portal:totp-policy GM9905 off");
        portal.console("portal:user-totp-clear hvisser");
    }

    private void types(String code) {
        page.fill("[name=code]", code);
        submit("main button[type=submit]");
    }

    @Test
    @Order(4)
    void whatTheMakelaarShows() {
        toTheMakelaar();
        inspect("makelaar-keuze");
        page.check("[name=leverancier] >> nth=0");
        choose("Verder");
        inspect("makelaar-wachtwoord");
        page.fill("#gebruikersnaam", TWO_MANDATES);
        page.fill("#wachtwoord", "niet-het-wachtwoord");
        submit("button:enabled:text-is(\"Doorgaan\")");
        inspect("makelaar-wachtwoord-fout");
        page.fill("#gebruikersnaam", TWO_MANDATES);
        page.fill("#wachtwoord", DemoPersona.PASSWORD);
        submit("button:enabled:text-is(\"Doorgaan\")");
        inspect("makelaar-code");
        page.fill("#code", "000000");
        choose("Doorgaan");
        inspect("makelaar-code-fout");
        page.fill("#code", "");
        page.check("[name=wens][value=bel]");
        choose("Doorgaan");
        inspect("makelaar-code-gebeld");

        toTheMakelaar();
        tellsWhoHeIs(TWO_MANDATES);
        inspect("makelaar-organisatie");
        choose("Verder");
        inspect("makelaar-organisatie-fout");
        var broker = page.url().replaceAll("(//[^/]+).*", "$1");
        toTheMakelaar();
        tellsWhoHeIs(LOW_LEVEL);
        inspect("makelaar-vast");
        face.open(page, broker + "/", OK);
        inspect("makelaar-lijst");
        face.open(page, broker + "/inloggen/voorbij", NOT_FOUND);
        inspect("makelaar-voorbij");
    }

    @Test
    @Order(5)
    void whatWhoComesForTheFirstTimeSees() {
        goesTo(NORA);
        comes(NORA);
        tells("N.", "Prins", "0612345687", NORA);
        verifies(releases(registers("GM9902", "N. Prins", NORA), "N. Prins"));
        inspect("/eerste-keer/verificatie-klaar");
        registers("GM9902", "N. Prins", NORA);

        goesTo(UNVERIFIED);
        comes(UNVERIFIED);
        check("/eerste-keer/gegevens");
        page.fill("#achternaam", "");
        submit("main form button[type=submit]");
        inspect("/eerste-keer/gegevens-fout");
        open("/eerste-keer/gegevens");
        tells("K.", "Bos", "0612345688", UNVERIFIED);
        check("/eerste-keer/verificatie");
        submit("main form button[type=submit]");
        inspect("/eerste-keer/verificatie-fout");

        goesTo(DAAN);
        comes(DAAN);
        tells("D.", "Mulder", "0612345689", DAAN);
    }

    @Test
    @Order(6)
    void whatAGebruikersbeheerderSees() {
        goesTo(NORA);
        comes(NORA);
        check("/");
        check("/mijn-gegevens");
        walk();
        letsDaanIn();
        goesTo(DAAN);
        comes(DAAN);
        walk();
        switchesDaanOff();
        goesTo(DAAN);
        comes(DAAN);
        inspect("/inloggen/eherkenning/niet-actief");
    }

    private void letsDaanIn() {
        open("/gebruikersbeheer/wachtend");
        choose("D. Mulder");
        inspect("/gebruikersbeheer/gebruikers/wacht");
        choose("Toon code");
        var code = page.innerText(".bidn-secret");
        inspect("/gebruikersbeheer/gebruikers/code");
        for (var role : List.of("gebruiker", "productbeheerder")) {
            page.check("#rol-" + OEFENING + "-" + role);
        }
        choose("Opslaan");
        inspect("/gebruikersbeheer/gebruikers/opgeslagen");
        goesTo(DAAN);
        verifies(code);
        inspect("/eerste-keer/verificatie-klaar-gebruiker");
        closesBrowser(DAAN);
    }

    private void switchesDaanOff() {
        goesTo(NORA);
        open("/gebruikersbeheer/gebruikers");
        choose("D. Mulder");
        var daan = path();
        page.click("label.ams-switch__label[for=actief]");
        page.click("form >> text=Opslaan");
        assertThat(page.locator("#uitzetten")).isVisible();
        inspect("/gebruikersbeheer/gebruikers/uitzetten");
        submit("#uitzetten button:has-text(\"Ja\")");
        inspect("/gebruikersbeheer/gebruikers/niet-actief");
        check(daan + "/verwijderen");
        open("/gebruikersbeheer/gebruikers");
        page.click("main button.ams-button--warning");
        assertThat(page.locator("dialog[open]")).isVisible();
        inspect("/gebruikersbeheer/gebruikers/verwijderen-dialoog");
    }

    @Test
    @Order(7)
    void whatAnOfficerSees() {
        signIn("sdeskblauw");
        walk();
    }

    @Test
    @Order(8)
    void whatPeopleWhoExchangeMessagesSee() {
        hasMade("demo-of-zorg");
        goesTo(OLGA);
        comes(OLGA);
        for (var dienst : List.of("/iwmo", "/ijw")) {
            List.of("", "/aanleveren", "/ophalen", "/volgen", "/volgen/berichten", "/foutlog")
                    .forEach(tab -> check(dienst + tab));
        }
        goesTo(PIET);
        comes(PIET);
        for (var dienst : List.of("/iwmo", "/ijw")) {
            List.of("/foutlog", "/instellingen").forEach(tab -> check(dienst + tab));
        }
        check("/sandbox/vecozo");
        check("/sandbox/cak");
    }

    @Test
    @Order(8)
    void whatPeopleWhoLookUpInTheWlzRegisterSee() {
        hasMade("demo-of-wlz");
        goesTo(TESS);
        comes(TESS);
        List.of("", "/raadplegen", "/lijst", "/lijst/aanleveren", "/signalen", "/signalen/clienten", "/verantwoording")
                .forEach(tab -> check("/wlz-registertoets" + tab));
        goesTo(UMAR);
        comes(UMAR);
        List.of("/verantwoording", "/instellingen").forEach(tab -> check("/wlz-registertoets" + tab));
        check("/sandbox/ciz");
        check("/sandbox/schuldenknooppunt");
    }

    @Test
    @Order(8)
    void whatPeopleOfTheSchuldenknooppuntSee() {
        hasMade("demo-of-schulden");
        goesTo(VERA);
        comes(VERA);
        List.of(
                        "/berichten",
                        "/berichten/nieuw",
                        "/berichten/lijst",
                        "/verzonden",
                        "/sleutels",
                        "/adresboek",
                        "/logboek")
                .forEach(tab -> check("/schuldenknooppunt" + tab));
        goesTo(WOUT);
        comes(WOUT);
        List.of("/adresboek", "/mijn-organisatie", "/mijn-organisatie/webhooks")
                .forEach(tab -> check("/schuldenknooppunt" + tab));
        goesTo(ADA);
        comes(ADA);
        List.of("/deelnemers", "/deelnemers/SE-WATERBEDRIJF").forEach(tab -> check("/schuldenknooppunt-beheer" + tab));
    }

    @Test
    @Order(9)
    void whatPeopleOfSchuldhulpverleningSee() {
        hasMade("demo-of-wgs");
        goesTo(BRAM);
        comes(BRAM);
        List.of("/aanvragen", "/resultaten", "/beslagvrije-voet", "/verantwoording")
                .forEach(tab -> check("/schuldhulpverlening" + tab));
        goesTo(CHRIS);
        comes(CHRIS);
        List.of("/machtigingen", "/instellingen", "/verantwoording")
                .forEach(tab -> check("/schuldhulpverlening" + tab));
    }

    @Test
    @Order(10)
    void whatComesOutOfThePrinter() {
        signIn("jdevries");
        face.open(page, portal.address("/alleenverdieners/ophalen"), OK);
        face.inspectPrinted(page, "/alleenverdieners/ophalen");
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("main h2").first()).isVisible();
        assertThat(page.locator("thead th").first()).isVisible();
        var cells = page.locator("tbody th, tbody td");
        assertThat(cells.count()).isPositive();
        for (var cell : cells.all()) {
            if (!cell.innerText().isBlank()) {
                assertThat(cell).isVisible();
            }
        }
        assertThat(page.locator("header nav").first()).isHidden();
        assertThat(page.locator("aside")).isHidden();
        assertThat(page.locator("main button").first()).isHidden();
    }

    @Test
    @Order(11)
    void whatWhoIsAlmostSignedOutSees() {
        page.clock().install();
        signIn("jdevries");
        portal.moveClock("+1110s");
        page.clock().fastForward("18:30");
        assertThat(page.locator("#sessie")).isVisible();
        inspect("/sessie-verloopt");
    }

    @Test
    @Order(12)
    void noTabOfAProductWasLeftOut() {
        List<String> tabs = new ArrayList<>();
        for (var product : RunningPortal.parse(portal.console("portal:product-list --json"))) {
            product.get("tabs").forEach(tab -> tabs.add("/" + product.get("id").asText() + "/" + tab.asText()));
        }
        assertThat(tabs).hasSizeGreaterThanOrEqualTo(4);
        assertThat(visited).containsAll(tabs);
    }

    /** Every product and section of the menu, its tabs, and of each the first thing in its table and what its links lead to. */
    private void walk() {
        var seen = new LinkedHashSet<String>();
        open("/");
        var ahead = new ArrayDeque<>(hrefs("aside nav a, main nav a"));
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            if (seen.add(path)) {
                check(path);
                ahead.addAll(hrefs("main nav a, main [role=navigation] a"));
                hrefs("main tbody tr:first-child th a:not([data-bidn-download]), main p > a.ams-button").stream()
                        .filter(href -> !href.contains("/export."))
                        .filter(href -> href.split("/", -1)[1].equals(path.split("/", -1)[1]))
                        .filter(href -> href.split("/", -1).length > path.split("/", -1).length)
                        .forEach(ahead::add);
            }
        }
        assertThat(seen).isNotEmpty();
    }

    private Set<String> hrefs(String selector) {
        var found = new LinkedHashSet<String>();
        for (var link : page.locator(selector).all()) {
            var href = link.getAttribute("href");
            if (href.startsWith("/")) {
                found.add(href);
            }
        }
        return found;
    }
}
