// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A debt counsellor asks three creditors for their balance in one go, one answers, and only the two of them can read it. */
class SchuldenJourney extends ZorgJourney {
    private static final String BERICHTEN = "/schuldenknooppunt/berichten";
    private static final String SLEUTELS = "/schuldenknooppunt/sleutels";
    private static final String WACHTZIN = "vier woorden bij elkaar";

    /** Counsellor. */
    private static final String VERA = "vera@voorbeeldstad.example";
    /** Creditors. */
    private static final String XENA = "xena@waterbedrijf.example";

    private static final String YARA = "yara@energiebedrijf.example";
    private static final String ZENO = "zeno@zorgverzekeraar.example";

    private final Face face = new Face();
    private final Set<String> here = new HashSet<>();

    @TempDir
    private Path folder;

    @BeforeAll
    void theDemoIsThere() {
        hasMade("demo-of-schulden");
    }

    @AfterEach
    void nothingIsWrongWithHowItLooks() {
        face.hasNoFlaws();
    }

    @Test
    void threeAreAskedInOneGoAndOneAnswers() {
        is(VERA);
        open(BERICHTEN + "/nieuw");
        page.waitForSelector("text=nog geen sleutels van uw organisatie");
        for (String person : new String[] {VERA, XENA, YARA, ZENO}) {
            is(person);
            makesKeys(person);
        }
        is(VERA);
        asks();
        open("/schuldenknooppunt/verzonden");
        assertThat(main()).contains("Waterbedrijf Helder", "Energiebedrijf De Zon", "Zorgverzekeraar Samen");
        face.inspect(page, "schulden-verzonden");
        is(XENA);
        answers();
        is(VERA);
        open(BERICHTEN);
        page.click("#ontvangen a");
        page.waitForSelector("dd:has-text('1.234,50')");
        page.click("button:has-text('Bevestig dat u het bericht hebt')");
        page.waitForSelector("text=De inhoud staat niet meer in het knooppunt");
        face.inspect(page, "schulden-antwoord");
        page.reload();
        page.waitForSelector("dd:has-text('1.234,50')");
    }

    private void makesKeys(String person) {
        open(SLEUTELS);
        page.fill("#skp-wachtzin", WACHTZIN);
        page.fill("#skp-wachtzin-nog", WACHTZIN);
        page.click("button:has-text('Sleutels en reservebestand maken')");
        page.waitForDownload(() -> page.click("button:has-text('Reservebestand bewaren')"))
                .saveAs(folder.resolve(person + ".json"));
        page.check("#skp-bewaard");
        page.click("button:has-text('In het adresboek zetten')");
        page.waitForSelector("text=Uw sleutels staan in het adresboek");
        if (person.equals(VERA)) {
            face.inspect(page, "schulden-sleutels");
        }
    }

    private void asks() {
        open(BERICHTEN + "/nieuw");
        page.selectOption("#skp-soort", "Saldoverzoek (Inventarisatie)");
        for (String name : new String[] {"Waterbedrijf Helder", "Energiebedrijf De Zon", "Zorgverzekeraar Samen"}) {
            page.check("label:has-text('" + name + "')");
        }
        fills("Klantnummer bij de schuldhulpverlener", 0, "S-1");
        fills("Achternaam", 0, "Jansen");
        fills("Geboortedatum", 0, "1980-02-03");
        fills("Straat", 0, "Kade");
        fills("Huisnummer", 0, "1");
        fills("Postcode", 0, "1234 AB");
        fills("Woonplaats", 0, "Oost");
        for (int i = 0; i < 3; i++) {
            fills("Factuurnummer", i, "F-" + i);
        }
        face.inspect(page, "schulden-nieuw");
        page.click("button:has-text('Versleutelen en versturen')");
        page.waitForSelector("text=Verstuurd aan 3 van 3 ontvangers");
    }

    private void answers() {
        open(BERICHTEN);
        assertThat(main()).contains("Saldoverzoek", "Nieuw", "Bevestigen tot en met");
        face.inspect(page, "schulden-berichten");
        page.click("#ontvangen a");
        page.waitForSelector("dd:has-text('Jansen')");
        page.selectOption("#skp-antwoordsoort", "inv-saldoverzoek-antwoord");
        page.click("button:has-text('Antwoord versturen')");
        page.waitForSelector(".ams-invalid-form-alert");
        face.inspect(page, "schulden-bericht-fout");
        fills("Datum van het saldo", 0, "2026-11-23");
        fills("Totaalvordering", 0, "1.234,50");
        page.click("button:has-text('Antwoord versturen')");
        page.waitForSelector("text=Uw antwoord is verstuurd");
    }

    private void fills(String label, int which, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .nth(which)
                .fill(value);
    }

    /** In a browser of his own, in which he signs in once. */
    private void is(String person) {
        goesTo(person);
        if (here.add(person)) {
            face.watch(page.context());
            comes(person);
        }
    }
}
