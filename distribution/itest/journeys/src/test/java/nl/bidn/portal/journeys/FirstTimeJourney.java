// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Manual Zorg gebruikersbeheerder, chapters 2 and 3.1, and manual Zorg gebruikers, chapters 1 and 2, in their order: a
 * municipality that is new to the product, its first gebruikersbeheerder, and her first two colleagues. All of them on the
 * screen of a phone; other journeys go the same ways on a wide one.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstTimeJourney extends ZorgJourney {
    private static final String ANOUK = "anouk@voorbeeldstad.example";
    private static final String BAS = "bas@voorbeeldstad.example";
    private static final String CARLA = "carla@voorbeeldstad.example";
    private static final String REGISTERS = "sdeskblauw";
    private static final String RELEASES = "sdeskwit";
    private static final String CONNECTION = "Aansluitings- en bewerkersovereenkomst met BIDN";
    private static final String VECOZO = "Bewerkersovereenkomst met VECOZO";

    @Override
    protected int width() {
        return 360;
    }

    @Test
    @Order(1)
    void theServiceStaysShutUntilBothDocumentsAreThere() {
        goesTo(REGISTERS);
        signIn(REGISTERS);
        switchesOn();
        assertThat(main()).contains("Geweigerd: 1", CONNECTION, VECOZO);
        records(CONNECTION);
        switchesOn();
        assertThat(main()).contains("Geweigerd: 1", VECOZO).doesNotContain(CONNECTION);
        records(VECOZO);
        switchesOn();
        assertThat(main()).contains("Oefening aangezet", "Gewijzigd: 1");
    }

    private void switchesOn() {
        submit("aside >> text=Servicedesk");
        choose("Producten");
        page.fill("#zoek", "Voorbeeldstad");
        choose("Zoeken");
        page.check("#organisatie-GM9901");
        page.selectOption("#dienst", OEFENING);
        choose("Zet aan");
    }

    private void records(String document) {
        choose("Documenten");
        page.selectOption("#organisatie", "GM9901");
        choose("Tonen");
        picks("#document", document, "Oefening");
        page.fill("#kenmerk", "D-2026-1");
        page.fill("#datum", today());
        page.fill("#tekenaar", "A. Directeur");
        page.check("#volledig");
        choose("Document vastleggen");
        assertThat(main()).contains("Het document is vastgelegd");
    }

    @Test
    @Order(2)
    void theServicedeskRegistersTheGebruikersbeheerderFromASignedForm() {
        goesTo(REGISTERS);
        choose("Beheerders");
        choose("Gebruikersbeheerder registreren");
        page.selectOption("#organisatie", "GM9901");
        page.selectOption("#domein", "ZORG");
        page.fill("#naam", "A. van Dam");
        page.fill("#email", ANOUK);
        page.fill("#kenmerk", "F-2026-1");
        page.fill("#datum", today());
        page.fill("#tekenaar", "A. Directeur");
        page.selectOption("#hoedanigheid", "LEIDINGGEVENDE");
        choose("Registreren");
        assertThat(main()).contains("Het formulier is geregistreerd");
    }

    @Test
    @Order(3)
    void theGebruikersbeheerderComesAndTellsWhoSheIs() {
        goesTo(ANOUK);
        comesAndShares(ANOUK);
        assertThat(told()).as("what she shared").containsExactly("A.", "Anouk", "van", "Dam");
        tells("A.", "Dam", "06 12345678", ANOUK);
        open("/");
        assertThat(path()).as("she sees nothing else yet").isEqualTo("/eerste-keer/verificatie");
        verifies("BCDFG-23456");
        assertThat(main()).contains("Deze code klopt niet", "nog 4 keer");
    }

    /** Initials, first name, infix and family name, as the form has them before anybody types. */
    private List<String> told() {
        return Stream.of("voorletters", "voornaam", "tussenvoegsel", "achternaam")
                .map(field -> page.inputValue("#" + field))
                .toList();
    }

    @Test
    @Order(4)
    void oneOfficerLinksAndAnotherReleasesTheCode() {
        goesTo(REGISTERS);
        opensTheRegistration();
        picks("#persoon", "A. van Dam");
        choose("Koppelen");
        assertThat(main()).contains("De persoon is gekoppeld", "Vier ogen");
        assertThat(page.locator("main button:has-text(\"Vrijgeven\")").count()).isZero();
        var registration = page.url().replaceAll("[?#].*", "");
        var token = page.locator("main input[name=_form]").first().inputValue();
        var forced = page.request()
                .post(
                        registration + "/vrijgeven",
                        RequestOptions.create()
                                .setHeader("Origin", portal.address(""))
                                .setForm(FormData.create().set("_form", token)));
        assertThat(forced.status()).as("also without the button").isEqualTo(422);

        goesTo(RELEASES);
        signIn(RELEASES);
        submit("aside >> text=Servicedesk");
        opensTheRegistration();
        choose("Vrijgeven");
        code = page.innerText(".bidn-code");
        assertThat(main()).contains("Code voor A. van Dam");
    }

    private String code = "";

    private void opensTheRegistration() {
        choose("Beheerders");
        choose("A. van Dam");
    }

    @Test
    @Order(5)
    void sheVerifiesClosesHerBrowserAndComesAgain() {
        goesTo(ANOUK);
        verifies("BCDFG-23456");
        assertThat(main()).contains("Deze code klopt niet", "nog 4 keer");
        verifies(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(main()).contains("U bent geverifieerd", "Sluit uw browser");
        open("/mijn-gegevens");
        assertThat(path()).as("signed out").isEqualTo("/inloggen");

        closesBrowser(ANOUK);
        goesTo(ANOUK);
        comes(ANOUK);
        assertThat(path()).as("this once only").isEqualTo("/");
        assertThat(tabs()).contains("Gebruikersbeheer", "Onze diensten");
        choose("Onze diensten");
        assertThat(main()).contains("Oefening – Voorbeeldstad");
    }

    @Test
    @Order(6)
    void aUserGetsTheRoleGebruikerAndMayRaadplegen() {
        goesTo(BAS);
        comes(BAS);
        assertThat(told()).as("who shares nothing").containsOnly("");
        tells("B.", "Hendriks", "0612345679", BAS);
        assertThat(mail(ANOUK, "Er wacht een nieuwe gebruiker").get("text").asText())
                .doesNotContain("Hendriks");
        letsIn(BAS, "B. Hendriks", "gebruiker");
        assertThat(page.innerText("aside")).contains("Oefening");
        open("/oefening");
        assertThat(path()).isEqualTo("/oefening/raadplegen");
        assertThat(tabs()).containsExactly("Raadplegen");
        assertThat(page.navigate(portal.address("/oefening/instellingen")).status())
                .isEqualTo(403);
    }

    @Test
    @Order(7)
    void aProductbeheerderMayChangeSettingsAndNotRaadplegen() {
        goesTo(CARLA);
        comes(CARLA);
        tells("C.", "Smit", "0612345680", CARLA);
        letsIn(CARLA, "C. Smit", "productbeheerder");
        open("/oefening");
        assertThat(path()).isEqualTo("/oefening/instellingen");
        assertThat(tabs()).containsExactly("Instellingen");
        assertThat(page.navigate(portal.address("/oefening/raadplegen")).status())
                .isEqualTo(403);
    }

    /** The gebruikersbeheerder sees who waits, gives the role and reads out the code; the other verifies and comes again. */
    private void letsIn(String person, String name, String role) {
        goesTo(ANOUK);
        open("/meldingen");
        submit("main h2 a >> nth=0");
        assertThat(main()).contains("Nieuwe gebruikers", name);
        choose(name);
        assertThat(main()).contains(person, "Sociaal domein", "Kloppen deze gegevens?");
        choose("Toon code");
        var shown = page.innerText(".bidn-secret");
        page.check("#rol-oefening-" + role);
        choose("Opslaan");
        assertThat(main()).contains("De wijzigingen zijn opgeslagen");
        open("/");
        choose("Gebruikersbeheer");
        assertThat(main()).contains("Niemand wacht op u").doesNotContain(name);

        goesTo(person);
        verifies(shown);
        assertThat(main()).contains("U bent geverifieerd");
        closesBrowser(person);
        goesTo(person);
        comes(person);
        assertThat(path()).isEqualTo("/");
    }
}
