// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A debt counsellor asks three creditors for their balance in one go, one answers, and only the two of them can read it. */
class SchuldenJourney extends Schuldenreis {
    @Test
    void threeAreAskedInOneGoAndOneAnswers() {
        is(VERA);
        open(BERICHTEN + "/nieuw");
        page.waitForSelector("text=nog geen sleutels van uw organisatie");
        for (String person : new String[] {VERA, XENA, YARA, ZENO}) {
            is(person);
            makesKeys(person);
            if (person.equals(VERA)) {
                face.inspect(page, "schulden-sleutels");
            }
        }
        is(VERA);
        asks();
        open("/schuldenknooppunt/verzonden");
        assertThat(main()).contains("Waterbedrijf Helder", "Energiebedrijf De Zon", "Zorgverzekeraar Samen");
        face.inspect(page, "schulden-verzonden");
        is(XENA);
        answers();
        is(VERA);
        opensTheNewest();
        page.waitForSelector("dd:has-text('1.234,50')");
        page.click("button:has-text('Bevestig dat u het bericht hebt')");
        page.waitForSelector("text=De inhoud staat niet meer in het knooppunt");
        face.inspect(page, "schulden-antwoord");
        page.reload();
        page.waitForSelector("dd:has-text('1.234,50')");
    }

    private void asks() {
        open(BERICHTEN + "/nieuw");
        page.selectOption("#skp-soort", "Saldoverzoek (Inventarisatie)");
        for (String name : new String[] {"Waterbedrijf Helder", "Energiebedrijf De Zon", "Zorgverzekeraar Samen"}) {
            page.check("label:has-text('" + name + "')");
        }
        fillsInWhoItIsAbout("Jansen");
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
        opensTheNewest();
        page.waitForSelector("dd:has-text('Jansen')");
        page.selectOption("#skp-antwoordsoort", "inv-saldoverzoek-antwoord");
        page.click("button:has-text('Antwoord versturen')");
        page.waitForSelector(".ams-invalid-form-alert");
        face.inspect(page, "schulden-bericht-fout");
        answersWithBalance("1.234,50");
    }
}
