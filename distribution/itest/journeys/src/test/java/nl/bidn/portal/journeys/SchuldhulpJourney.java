// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A municipality and its provider ask sources for debt help, and the provider's mandate ends while it works. */
@TestMethodOrder(OrderAnnotation.class)
class SchuldhulpJourney extends Schuldhulpreis {
    private static final String STAD = "GM9901";
    /** Asks, for the municipality. */
    private static final String BRAM = "bram@voorbeeldstad.example";
    /** Sets up, for the municipality. */
    private static final String CHRIS = "chris@voorbeeldstad.example";

    SchuldhulpJourney() {
        super(new Gemeente("Gemeente Voorbeeldstad", "90009901", STAD, BRAM));
    }

    @BeforeAll
    void theSourcesAreThere() {
        hasMade("demo-of-wgs");
    }

    @Test
    @Order(1)
    void aQuestionIsAnsweredAndTheAnswerIsShownOnce() {
        isIn(BRAM);
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
        isIn(BRAM);
        asks(MOEILIJK, "plan-van-aanpak", "D-2");
        standsAt("D-2", "2 van 3 bronnen klaar");
        submit("tr:has-text('D-2') form[action$='/afronden'] button");
        shows("D-2");
        assertThat(main()).contains("Deze bron antwoordde niet op tijd", "Deze bron kon de vraag niet beantwoorden");
        inspect("antwoord-zonder-bron");
    }

    @Test
    @Order(3)
    void theProductbeheerderSeesTheProviderMakesAKeyAndAccounts() {
        isIn(CHRIS);
        open("/schuldhulpverlening/machtigingen");
        assertThat(main()).contains("Schuldhulp Samen", "WGS Toegang", "Geldig");
        inspect("machtigingen");
        assertThat(makesKey()).hasSizeGreaterThan(40);
        inspect("instellingen");
        open(INSTELLINGEN);
        assertThat(page.locator("#sleutel").count()).isZero();
        open(VERANTWOORDING);
        assertThat(main()).contains("D-1", "D-2", "van 00000099000000006000").doesNotContain(METEEN, MOEILIJK);
        inspect("verantwoording");
        assertThat(status(AANVRAGEN)).isNotEqualTo(OK);
    }

    @Test
    @Order(4)
    void theBeslagvrijeVoetIsComputed() {
        isIn(BRAM);
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
        isIn(DIRK);
        open(AANVRAGEN);
        assertThat(main())
                .contains("Schuldhulp Samen", "Besluit over toegang")
                .doesNotContain("Plan van aanpak", "D-1");
        asks(METEEN, "besluit-toegang", "S-1");
        canBeShown("S-1");

        mandateEnds(STAD);

        assertThat(status(RESULTATEN)).isNotEqualTo(OK);
        assertThat(page.content()).doesNotContain("S-1");
        assertThat(status(AANVRAGEN)).isNotEqualTo(OK);
        isIn(CHRIS);
        open("/schuldhulpverlening/machtigingen");
        assertThat(main()).contains("Gestopt");
        open(VERANTWOORDING);
        assertThat(main()).contains("S-1", "Iemand van Schuldhulp Samen", "via 00000099000000009000");
    }
}
