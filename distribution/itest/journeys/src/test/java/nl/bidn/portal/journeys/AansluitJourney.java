// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Manual WGS, steps 1 and 2, for a service of Zorg: a municipality that nobody knows signs up from the public page, is
 * asked for more, and has its service and its gebruikersbeheerder in the end. And one that is rejected.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AansluitJourney extends Aansluitreis {
    private static final String GEMEENTE = "GM9960";
    private static final String SECRETARIS = "secretaris@nieuwdam.example";
    private static final String PRODUCT = "/aansluiten/product/";
    private static final String WGS = "schuldhulpverlening";
    private static final String OIN = "00000099000000963000";
    private static final String SUB_OIN = "00000099000000964000";
    private static final String BO = "bo@nieuwdam.example";

    AansluitJourney() {
        super(new Gemeente("Gemeente Nieuwdam", "90009960", GEMEENTE, SECRETARIS));
    }

    @Test
    @Order(1)
    void aVisitorFindsWhatItTakesAndFillsInTheForm() {
        is(SECRETARIS);
        open("/inloggen");
        submit("main >> a:text-is(\"Aansluiten\")");
        assertThat(main()).contains("De stappen", "Vraag eHerkenning aan.");
        face.inspect(page, "aansluiten");
        choose("Oefening");
        assertThat(main())
                .contains(
                        "Met eHerkenning, niveau EH3",
                        "Aansluitings- en bewerkersovereenkomst met BIDN",
                        "Productbeheerder");
        face.inspect(page, "aansluiten-product");
        choose("Aanmelden voor diensten");
        page.fill("#contact-naam", "S. Secretaris");
        choose("Opslaan en verder");
        assertThat(main()).contains("Vul in: Naam van de organisatie.", "Vul in: Uw e-mailadres.");
        face.inspect(page, "aansluiten-formulier-fout");
        fillsInWho();
        choose("Opslaan en verder");
        assertThat(main()).contains("Kijk in uw e-mail", "Uw formulier is opgeslagen");
    }

    @Test
    @Order(2)
    void heComesBackByHisMailSignsAndSubmits() {
        is(SECRETARIS);
        comesBack();
        assertThat(page.url()).doesNotContain("toegang");
        reference = page.innerText("main tbody th");
        assertThat(main()).contains("Aanmelden voor diensten, Oefening", "Concept");
        face.inspect(page, "aansluiten-aanvragen");
        choose(reference);
        choose("Aanvraag indienen");
        assertThat(main()).contains("Het formulier is nog niet getekend");
        face.inspect(page, "aansluiten-concept");
        addsSigned("Het getekende formulier");
        addsSigned("Aansluitings- en bewerkersovereenkomst met BIDN");
        addsSigned("Bewerkersovereenkomst met VECOZO");
        choose("Aanvraag indienen");
        assertThat(main()).contains("Uw aanvraag is ingediend", "U hoort uiterlijk op");
        face.inspect(page, "aansluiten-ingediend");
    }

    @Test
    @Order(3)
    void theServicedeskAsksForMoreAndHeAnswers() {
        isOfficer(DECIDES);
        submit("aside >> text=Aansluiten");
        face.inspect(page, "aansluiten-wachtrij");
        choose(reference);
        choose("Toewijzen");
        assertThat(main())
                .contains("Organisatie Gemeente Nieuwdam (Gemeente) komt in het portaal", "Oefening gaat aan");
        face.inspect(page, "aansluiten-behandelen");
        page.fill("#vraag", "Is de heer Burgemeester nog in dienst?");
        choose("Aanvulling vragen");
        assertThat(main()).contains("Aanvulling gevraagd");

        is(SECRETARIS);
        comesBack();
        choose(reference);
        assertThat(main()).contains("Is de heer Burgemeester nog in dienst?");
        face.inspect(page, "aansluiten-aanvulling");
        page.fill("#tekst", "Ja, tot 2030.");
        choose("Antwoord versturen");
        assertThat(main()).contains("Uw antwoord is verstuurd", "In behandeling");
    }

    @Test
    @Order(4)
    void theServicedeskAgreesAndTheServiceIsOn() {
        isOfficer(DECIDES);
        open("/aansluitingen/wachtrij/" + reference);
        assertThat(main()).contains("Ja, tot 2030.");
        choose("Akkoord");
        assertThat(main()).contains("De aanvraag is goedgekeurd en uitgevoerd");
        open("/servicedesk/organisaties/" + GEMEENTE);
        assertThat(main()).contains("Gemeente Nieuwdam", "90009960");
        open("/servicedesk/documenten?organisatie=" + GEMEENTE);
        assertThat(main()).contains("B. Burgemeester");
        assertThat(page.innerText("main h4:has-text('Oefening')")).contains("Aan");
        open("/aansluitingen/stappen?organisatie=" + GEMEENTE);
        assertThat(main()).contains("Oefening – Gemeente Nieuwdam", "Klaar");
        face.inspect(page, "aansluiten-stappen");
    }

    @Test
    @Order(5)
    void aGebruikersbeheerderIsRegisteredAndNeedsFourEyes() {
        becomesGebruikersbeheerder("ZORG", BO, "B.", "Visser");
        submit("aside >> text=Aansluiten");
        assertThat(tabs()).contains("Aanvragen", "Stappen");
        open("/aansluitingen/stappen");
        assertThat(main()).contains("Oefening – Gemeente Nieuwdam");
        face.inspect(page, "aansluiten-stappen-beheerder");
    }

    @Test
    @Order(6)
    void anApplicationIsRejectedWithItsReasonAndAnotherIsWithdrawn() {
        is(BO);
        String ends = asks();
        isOfficer(DECIDES);
        open("/aansluitingen/wachtrij/" + ends);
        choose("Toewijzen");
        page.fill("#reden", "Iemand zonder bevoegdheid tekende.");
        choose("Afwijzen");
        assertThat(main()).contains("De aanvraag is afgewezen");
        is(BO);
        open("/aansluiten/" + ends);
        assertThat(main()).contains("Afgewezen", "Iemand zonder bevoegdheid tekende.");
        face.inspect(page, "aansluiten-afgewezen");
        String withdrawn = asks();
        choose("Aanvraag intrekken");
        face.inspect(page, "aansluiten-intrekken");
        choose("Intrekken");
        assertThat(main()).contains(withdrawn, "Ingetrokken");
    }

    /** Whatever else may be signed up for, as the products themselves say; the console has its own commands for the same. */
    @Test
    @Order(7)
    void theSameSignUpOpensEachOtherProduct() {
        is(SECRETARIS);
        open("/aansluiten");
        var products = page.locator("main a[href^='" + PRODUCT + "']").all().stream()
                .map(link -> link.getAttribute("href").substring(PRODUCT.length()))
                .filter(product -> !product.equals(OEFENING))
                .toList();
        assertThat(products)
                .contains("alleenverdieners", "zorg-berichten", "wlz-registertoets", "schuldenknooppunt", WGS);
        products.forEach(this::signsUpFor);
        String console = portal.console("portal:organisation-show " + GEMEENTE);
        assertThat(products).allMatch(console::contains);
    }

    private void signsUpFor(String product) {
        is(SECRETARIS);
        open(PRODUCT + product);
        choose("Aanmelden voor diensten");
        page.locator("main input[name='diensten']").all().forEach(Locator::check);
        if (page.locator("#oin").count() > 0) {
            page.fill("#oin", OIN);
        }
        if (page.locator("#sub-oin").count() > 0) {
            page.fill("#sub-oin", SUB_OIN);
        }
        fillsInWho();
        choose("Opslaan en verder");
        opensHisConcept();
        page.locator("#document option").allTextContents().stream()
                .filter(document -> !document.isBlank())
                .forEach(this::addsSigned);
        submits();
        takesIt();
        agrees();
    }

    /** Signed in, asks that the service ends; all that is known is there already. */
    private String asks() {
        open("/aansluiten/formulier/opzeggen?product=" + OEFENING);
        assertThat(page.inputValue("#organisatie-nummer")).isEqualTo("90009960");
        choose("Opslaan en verder");
        reference = path().replaceAll("^/aansluiten/|[?].*", "");
        addsSigned("Het getekende formulier");
        submits();
        return reference;
    }
}
