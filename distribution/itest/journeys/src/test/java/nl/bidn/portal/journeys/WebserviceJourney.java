// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static nl.bidn.portal.journeys.Gemeentebericht.PRAAT_TERUG;
import static nl.bidn.portal.journeys.Gemeentebericht.antwoord;
import static nl.bidn.portal.journeys.Gemeentebericht.declaratieAntwoord;
import static nl.bidn.portal.journeys.Gemeentebericht.nieuw;
import static nl.bidn.portal.journeys.Gemeentebericht.retour;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nl.bidn.portal.journeys.Zorgsysteem.Gekregen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A municipality lets its system exchange all messages with a care provider: no person looks at one of them. */
class WebserviceJourney extends ZorgJourney {
    private static final String PIET = "piet@voorbeeldstad.example";
    private static final String INSTELLINGEN = "/iwmo/instellingen";
    private static final String BEWAAR = "Instellingen bewaren";
    private static final String DUBBEL = "IB016";

    /** All that comes in the conversation. */
    private static final List<String> NAAR_SYSTEEM =
            List.of("WMO302", "WMO305", "WMO307", "WMO315", "WMO317", "WMO320", "WMO323");

    private final BerichtenRest rest = new BerichtenRest(portal);
    private final Zorgsysteem systeem;

    WebserviceJourney() throws IOException {
        systeem = new Zorgsysteem(portal);
    }

    @BeforeEach
    void pietConnectsTheSystem() throws IOException, GeneralSecurityException {
        goesTo(PIET);
        comes(PIET);
        open(INSTELLINGEN);
        NAAR_SYSTEEM.forEach(functie -> page.check("#webservice-" + functie));
        page.selectOption("[name=wijze]", "aanbieden");
        page.fill("[name=endpoint]", systeem.adres());
        choose(BEWAAR);
        page.fill("textarea[name=certificaat]", systeem.certificaat());
        choose("Bewaar certificaat");
        assertThat(page.innerText("#certificaat-nu")).contains("voorbeeldstad.sandbox", "00000099000000004000");

        choose("Stuur een testbericht");
        assertThat(main()).contains("De test is gelukt");
        assertThat(systeem.gekregen())
                .as("while the test profile is on")
                .extracting(each -> each.envelop().functie())
                .containsExactly("TEST001");
        open(INSTELLINGEN);
        testprofiel(false);
        choose(BEWAAR);
        assertThat(page.isChecked("#testprofiel")).isFalse();
    }

    /** As others find it. */
    @AfterEach
    void pietDisconnectsIt() {
        goesTo(PIET);
        open(INSTELLINGEN);
        NAAR_SYSTEEM.forEach(functie -> page.uncheck("#webservice-" + functie));
        page.selectOption("[name=wijze]", "ophalen");
        page.fill("[name=endpoint]", "");
        testprofiel(true);
        choose(BEWAAR);
        choose("Verwijder certificaat");
        assertThat(page.locator("#certificaat-nu").count()).isZero();
    }

    /** The switch itself is drawn: people press what stands beside it. */
    private void testprofiel(boolean aan) {
        if (page.isChecked("#testprofiel") != aan) {
            page.click("#testprofiel-label");
        }
        assertThat(page.isChecked("#testprofiel")).isEqualTo(aan);
    }

    @AfterAll
    void closesTheSystem() {
        systeem.close();
    }

    @Test
    void aWholeConversationWithACareProvider() {
        var toewijzing = nieuw("WMO301", PRAAT_TERUG);
        var envelop = Zorgsysteem.heen(toewijzing);
        String toegewezen = systeem.biedt(envelop, toewijzing);
        assertThat(systeem.code(envelop, toewijzing)).contains(DUBBEL);
        var retour = systeem.krijgtRetour(toegewezen);
        assertThat(retour.envelop().functie()).isEqualTo("WMO302");
        endsAs("uit", "WMO301", toegewezen, "beantwoord");
        endsAs("in", retour, "afgeleverd");

        returns("WMO305", "WMO306");
        var verzoek = returns("WMO315", "WMO316");
        returns("WMO317", "WMO318");
        returns("WMO307", "WMO308");
        answers(verzoek);
        answersTheDeclaration();

        assertThat(systeem.gekregen())
                .as("nothing came twice")
                .extracting(Gekregen::referentienummer)
                .doesNotHaveDuplicates();
    }

    /** Waits for the message, and sends its retour; answers the message. */
    private Gekregen returns(String functie, String retour) {
        var heen = systeem.krijgt(functie);
        endsAs("in", heen, "afgeleverd");
        var bericht = retour(retour, heen.inhoud());
        var envelop = Zorgsysteem.retour(bericht, heen);
        String number = systeem.biedt(envelop, bericht);
        assertThat(systeem.code(envelop, bericht)).contains(DUBBEL);
        endsAs("in", heen, "beantwoord");
        endsAs("uit", retour, number, "afgeleverd");
        return heen;
    }

    /** The 319 on a 315, and the 320 on that. */
    private void answers(Gekregen verzoek) {
        var bericht = antwoord(verzoek.inhoud());
        String number = systeem.biedt(Zorgsysteem.heen(bericht), bericht);
        var retour = systeem.krijgtRetour(number);
        assertThat(retour.envelop().functie()).isEqualTo("WMO320");
        endsAs("uit", "WMO319", number, "beantwoord");
        endsAs("in", retour, "afgeleverd");
    }

    /** The 325 on the 323, in an envelope of its own. */
    private void answersTheDeclaration() {
        var declaratie = systeem.krijgt("WMO323");
        var bericht = declaratieAntwoord(declaratie.inhoud());
        String number = systeem.biedt(Zorgsysteem.heen(bericht), bericht);
        endsAs("in", declaratie, "beantwoord");
        endsAs("uit", "WMO325", number, "afgeleverd");
    }

    private void endsAs(String richting, Gekregen bericht, String staat) {
        endsAs(richting, bericht.envelop().functie(), bericht.referentienummer(), staat);
    }

    private void endsAs(String richting, String functie, String referentienummer, String staat) {
        String id = id(richting, functie, referentienummer);
        Await.until(functie + " is " + staat, () -> Optional.of(rest.staat(id)).filter(staat::equals));
    }

    private String id(String richting, String functie, String referentienummer) {
        var found = rest.berichten("richting=" + richting + "&functie=" + functie + "&aantal=500");
        return StreamSupport.stream(found.spliterator(), false)
                .filter(each -> each.get("referentienummer").asText().equals(referentienummer))
                .map(each -> each.get("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + functie + " with this number"));
    }
}
