// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A municipality and its provider ask sources for debt help, and the provider's mandate ends while it works. */
@TestMethodOrder(OrderAnnotation.class)
class SchuldhulpJourney extends ZorgJourney {
    private static final int OK = 200;
    private static final int SMALL = 360;
    private static final int HEIGHT = 800;

    /** Asks, for the municipality. */
    private static final String BRAM = "bram@voorbeeldstad.example";
    /** Sets up, for the municipality. */
    private static final String CHRIS = "chris@voorbeeldstad.example";
    /** Asks, at the provider. */
    private static final String DIRK = "dirk@schuldhulpsamen.example";

    private static final String AANVRAGEN = "/schuldhulpverlening/aanvragen";
    private static final String RESULTATEN = "/schuldhulpverlening/resultaten";

    /** Of whom each source of the sandbox answers at once. */
    private static final String METEEN = "999900006";
    /** Of whom one never answers, and one refuses. */
    private static final String MOEILIJK = "999900043";

    private static final Pattern ID = Pattern.compile("\"id\" ?: ?\"([^\"]+)\"");

    private final Face face = new Face();
    private final Set<String> here = new HashSet<>();

    @BeforeAll
    void theSourcesAreThere() {
        hasMade("demo-of-wgs");
    }

    @AfterEach
    void nothingIsWrongWithHowItLooks() {
        face.hasNoFlaws();
    }

    @Test
    @Order(1)
    void aQuestionIsAnsweredAndTheAnswerIsShownOnce() {
        is(BRAM);
        asks(METEEN, "besluit-toegang", "D-1");
        inspect("aanvragen");
        shows("D-1");
        assertThat(main())
                .contains("Antwoord van de bronnen", "Bakkerij De Korenbloem", "gaf een volledig antwoord")
                .doesNotContain(METEEN);
        assertThat(page.url()).doesNotContain(METEEN);
        inspect("antwoord");
        open(RESULTATEN);
        assertThat(main()).contains("Getoond op").doesNotContain("Bakkerij De Korenbloem");
        inspect("resultaten");
    }

    @Test
    @Order(2)
    void whoWaitsNoLongerSeesWhichSourceSaidNothing() {
        is(BRAM);
        asks(MOEILIJK, "plan-van-aanpak", "D-2");
        Await.until("the sources that answer", () -> {
            open(AANVRAGEN);
            return Optional.of(main()).filter(text -> text.contains("2 van 3 bronnen klaar"));
        });
        submit("tr:has-text('D-2') form[action$='/afronden'] button");
        shows("D-2");
        assertThat(main()).contains("Deze bron antwoordde niet op tijd", "Deze bron kon de vraag niet beantwoorden");
        inspect("antwoord-zonder-bron");
    }

    @Test
    @Order(3)
    void theProductbeheerderSeesTheProviderMakesAKeyAndAccounts() {
        is(CHRIS);
        open("/schuldhulpverlening/machtigingen");
        assertThat(main()).contains("Schuldhulp Samen", "WGS Toegang", "Geldig");
        inspect("machtigingen");
        open("/schuldhulpverlening/instellingen");
        choose("Maak een nieuwe sleutel");
        assertThat(page.innerText("#sleutel")).hasSizeGreaterThan(40);
        inspect("instellingen");
        open("/schuldhulpverlening/instellingen");
        assertThat(page.locator("#sleutel").count()).isZero();
        open("/schuldhulpverlening/verantwoording");
        assertThat(main()).contains("D-1", "D-2", "van 00000099000000006000").doesNotContain(METEEN, MOEILIJK);
        inspect("verantwoording");
        assertThat(status(AANVRAGEN)).isNotEqualTo(OK);
    }

    @Test
    @Order(4)
    void theBeslagvrijeVoetIsComputed() {
        is(BRAM);
        open("/schuldhulpverlening/beslagvrije-voet");
        page.selectOption("#leefsituatie", "alleenstaande");
        page.fill("#inkomen", "1000,00");
        page.fill("#norm", "1283,34");
        page.selectOption("#toeslagen", "ja");
        submit("#voet button[type=submit]");
        assertThat(main()).contains("950,00", "95% van het inkomen");
        inspect("beslagvrije-voet");
    }

    /** The last: after it there is no mandate. */
    @Test
    @Order(5)
    void theMandateOfTheProviderEndsWhileItWorks() {
        is(DIRK);
        open(AANVRAGEN);
        assertThat(main())
                .contains("Schuldhulp Samen", "Besluit over toegang")
                .doesNotContain("Plan van aanpak", "D-1");
        asks(METEEN, "besluit-toegang", "S-1");
        Await.until("an answer", () -> {
            open(RESULTATEN);
            return Optional.of(main()).filter(text -> text.contains("S-1") && text.contains("Toon het antwoord"));
        });

        var mandate = ID.matcher(portal.console("portal:machtiging-list --json SHV-SAMEN"));
        assertThat(mandate.find()).isTrue();
        portal.console("portal:machtiging-end " + mandate.group(1));

        assertThat(status(RESULTATEN)).isNotEqualTo(OK);
        assertThat(page.content()).doesNotContain("S-1");
        assertThat(status(AANVRAGEN)).isNotEqualTo(OK);
        is(CHRIS);
        open("/schuldhulpverlening/machtigingen");
        assertThat(main()).contains("Gestopt");
        open("/schuldhulpverlening/verantwoording");
        assertThat(main()).contains("S-1", "Iemand van Schuldhulp Samen", "via 00000099000000009000");
    }

    /** In a browser of his own, in which he signs in once. */
    private void is(String person) {
        goesTo(person);
        if (here.add(person)) {
            face.watch(page.context());
            comes(person);
        }
    }

    private void asks(String bsn, String doel, String kenmerk) {
        open(AANVRAGEN);
        page.fill("#bsn", bsn);
        page.selectOption("#doel", doel);
        page.fill("#kenmerk", kenmerk);
        submit("#aanvragen button[type=submit]");
        assertThat(main()).contains(kenmerk).doesNotContain(bsn);
    }

    /** Waits until it can be shown, and has it shown. */
    private void shows(String kenmerk) {
        String knop = "tr:has-text('" + kenmerk + "') form[action$='/toon'] button";
        Await.until("the answer to " + kenmerk, () -> {
            open(RESULTATEN);
            return Optional.of(page.locator(knop).count()).filter(found -> found == 1);
        });
        submit(knop);
    }

    private int status(String path) {
        return page.navigate(portal.address(path)).status();
    }

    private void inspect(String name) {
        var size = page.viewportSize();
        page.setViewportSize(SMALL, HEIGHT);
        face.inspect(page, name);
        page.setViewportSize(size.width, size.height);
    }
}
