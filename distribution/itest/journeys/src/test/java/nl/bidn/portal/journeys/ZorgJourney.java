// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.sandbox.eherkenning.DemoPersona;
import nl.bidn.portal.sandbox.eherkenning.DemoPersonas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Journeys in the field of work Zorg: several people, each in a browser of their own, who come with eHerkenning. */
abstract class ZorgJourney extends Journey {
    /** A product with two documents, and two roles of which neither may do what the other may. */
    protected static final String OEFENING = "oefening";

    private static final Pattern SMS = Pattern.compile("\\b[0-9]{6}\\b");
    private static final int BROKERS = 2;
    private static final int HEIGHT = 720;

    private final Map<String, Page> screens = new HashMap<>();
    private boolean wayWasShown;

    ZorgJourney() {}

    ZorgJourney(RunningPortal own) {
        super(own);
    }

    @BeforeAll
    void hasTheProduct() {
        if (!portal.console("portal:product-list --json").contains('"' + OEFENING + '"')) {
            portal.console("portal:product-install " + builtProduct("distribution/itest/oefening"));
        }
    }

    @AfterAll
    void everybodyGoesHome() {
        screens.values().forEach(screen -> screen.context().close());
        screens.clear();
    }

    /** From now on this person acts, in the browser where he was. */
    protected final void goesTo(String person) {
        page = screens.computeIfAbsent(person, p -> newWindow(screen()).newPage());
    }

    /** That each person has. */
    protected Browser.NewContextOptions screen() {
        return new Browser.NewContextOptions().setViewportSize(width(), HEIGHT);
    }

    /** Of the screens of people. */
    protected int width() {
        return 1280;
    }

    protected final void closesBrowser(String person) {
        var screen = screens.remove(person);
        if (screen != null) {
            screen.context().close();
        }
    }

    protected final void open(String path) {
        page.navigate(portal.address(path));
    }

    /** Clicks a button or link with exactly this text, and waits for the page that comes of it. */
    protected final void choose(String text) {
        submit("main :is(button, a):is(:text-is('%1$s'), :has(span:text-is('%1$s'))):visible".formatted(text));
    }

    /** Selects the first option in which all these texts stand. */
    protected final void picks(String select, String... texts) {
        var options = page.locator(select + " option");
        for (var text : texts) {
            options = options.filter(new Locator.FilterOptions().setHasText(text));
        }
        page.selectOption(select, options.first().getAttribute("value"));
    }

    /**
     * Steps 1 to 4 of the manual: tile, makelaar, supplier, password, and the code of the text message; and shares nothing. The
     * first person of a journey takes them on all screens, each later one takes the {@link ShortWay}.
     */
    protected final void comes(String userName) {
        if (wayWasShown) {
            new ShortWay(portal).bring(page, userName);
        } else {
            wayWasShown = true;
            comesByAllScreens(userName);
        }
    }

    private void comesByAllScreens(String userName) {
        toTheMakelaar();
        tellsWhoHeIs(userName);
        sharesNothing();
        isBack();
    }

    /** The same, and shares all that his supplier knows of him. */
    protected final void comesAndShares(String userName) {
        toTheMakelaar();
        tellsWhoHeIs(userName);
        page.locator("main [type=checkbox]").all().forEach(Locator::check);
        choose("Delen en inloggen");
        isBack();
    }

    /** Steps 1 and 2. */
    protected final void toTheMakelaar() {
        seesTheMakelaars();
        page.check("[name=makelaar] >> nth=0");
        choose("Verder");
        page.waitForURL(url -> !url.startsWith(portal.address("")));
        assertThat(page.innerText("h1")).isEqualTo("Kies hoe u wilt inloggen");
    }

    /** Chooses to sign in for Zorg; waits for the makelaars, which are introduced a moment after a start. */
    protected final void seesTheMakelaars() {
        Await.until("the makelaars", () -> {
            open("/");
            submit("li:has(h2:text-is(\"Zorg\")) >> a:has-text(\"Inloggen met eHerkenning\")");
            return Optional.of(page.locator("[name=makelaar]").count()).filter(found -> found == BROKERS);
        });
    }

    /** Steps 3 and 4, as far as the question for whom. */
    protected final void tellsWhoHeIs(String userName) {
        page.check("[name=leverancier] >> nth=0");
        choose("Verder");
        page.fill("#gebruikersnaam", userName);
        page.fill("#wachtwoord", DemoPersona.PASSWORD);
        submit("button:enabled:text-is(\"Doorgaan\")");
        page.fill("#code", textMessage(userName));
        choose("Doorgaan");
    }

    /** What the supplier asks last: whether the portal may know his name. */
    protected final void sharesNothing() {
        assertThat(page.innerText("h1")).isEqualTo("Wat wilt u delen?");
        choose("Niets delen en inloggen");
    }

    protected final void isBack() {
        page.waitForURL(url -> url.startsWith(portal.address("")) && !url.contains("/saml/"));
        page.waitForLoadState();
    }

    /** The code of the newest text message to the telephone of this person. */
    protected final String textMessage(String userName) {
        var phone = DemoPersonas.find(userName).orElseThrow().phone();
        var newest = StreamSupport.stream(portal.json("/sandbox/berichten").spliterator(), false)
                .filter(message -> message.get("to").asText().equals(phone))
                .findFirst()
                .orElseThrow();
        var code = SMS.matcher(newest.get("text").asText());
        assertThat(code.find()).as(newest.toString()).isTrue();
        return code.group();
    }

    /** Step 5: the screen Persoonlijke instellingen. */
    protected final void tells(String initials, String lastName, String phone, String email) {
        assertThat(path()).isEqualTo("/eerste-keer/gegevens");
        assertThat(main()).contains("Persoonlijke instellingen");
        page.check("#aanhef-mevr");
        page.fill("#voorletters", initials);
        page.fill("#achternaam", lastName);
        page.fill("#afdeling", "Sociaal domein");
        page.fill("#telefoonnummer", phone);
        page.fill("#e-mailadres", email);
        choose("Opslaan");
        assertThat(path()).isEqualTo("/eerste-keer/verificatie");
        assertThat(main()).contains("Verificatie", "Nieuwe gebruiker", "Nieuwe gebruikersbeheerder");
    }

    /** Step 6. */
    protected final void verifies(String code) {
        page.fill("#code", code);
        choose("Verifieer");
    }

    /** The documents are there, and the product is on. */
    protected final void isOnFor(String organisation) {
        for (var agreement : List.of("aansluitingsovereenkomst", "bewerkersovereenkomst-vecozo")) {
            portal.console(
                    "portal:agreement-record --complete --reference D-1 --signed-on %s --signed-by 'A. Directeur' %s %s %s"
                            .formatted(today(), OEFENING, organisation, agreement));
        }
        portal.console("portal:product-enable " + OEFENING + " " + organisation);
    }

    /** An officer puts the signed form of a new gebruikersbeheerder on record; answers its number. */
    protected final String registers(String organisation, String name, String email) {
        var said = portal.console(
                "portal:administrator-register --name '%s' --email %s --form F-1 --signed-on %s --capacity LEIDINGGEVENDE --signed-by 'A. Directeur' %s ZORG"
                        .formatted(name, email, today(), organisation));
        var id = Pattern.compile("[0-9a-f-]{36}").matcher(said);
        assertThat(id.find()).as(said).isTrue();
        return id.group();
    }

    /** One officer links, a second one releases; answers the code. */
    protected final String releases(String registration, String name) {
        portal.console("portal:administrator-link " + registration + " " + userNameOf(name));
        var said = portal.console("portal:administrator-release --second-officer sdeskwit " + registration);
        var code = Pattern.compile("\\b[A-Z0-9]{5}-[A-Z0-9]{5}\\b").matcher(said);
        assertThat(code.find()).as(said).isTrue();
        return code.group();
    }

    private String userNameOf(String name) {
        for (var user : RunningPortal.parse(portal.console("portal:user-list --json"))) {
            if (user.get("name").asText().equals(name)) {
                return user.get("userName").asText();
            }
        }
        throw new AssertionError("nobody is called " + name);
    }

    /** The gebruikersbeheerder gives somebody who waits a role and reads out the code; the other verifies. */
    protected final void letIn(String administrator, String person, String name, String role) {
        var code = welcomes(administrator, name, role);
        goesTo(person);
        verifies(code);
        assertThat(main()).contains("U bent geverifieerd");
    }

    /** The first half of it: the role is given; answers the code. */
    protected final String welcomes(String administrator, String name, String role) {
        return welcomes(administrator, name, OEFENING, role);
    }

    /** The same for a role of another product. */
    protected final String welcomes(String administrator, String name, String product, String role) {
        goesTo(administrator);
        open("/gebruikersbeheer/wachtend");
        choose(name);
        choose("Toon code");
        var code = page.innerText(".bidn-secret");
        page.check("#rol-" + product + "-" + role);
        choose("Opslaan");
        assertThat(main()).contains("De wijzigingen zijn opgeslagen");
        return code;
    }

    protected final String today() {
        return LocalDate.ofInstant(portalTime(), ZoneId.of("Europe/Amsterdam")).toString();
    }

    protected final List<String> tabs() {
        return page.locator("main nav a").allInnerTexts().stream()
                .map(text -> text.lines().findFirst().orElse(""))
                .toList();
    }
}
