// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Fourteen creditors are asked in one go: three answer by the portal, one of them by a list, ten by their systems, and one lets
 * it lapse and is asked again, until the overview of debts is complete; then comes a proposal.
 */
class SchuldenoverzichtJourney extends Schuldenreis {
    private static final int ALL = 14;
    private static final String LATE = "Woningverhuur Thuis";
    private static final String CLIENT = "Veertienhoven";
    private static final String AMOUNT = ".skp-bedrag";

    @Test
    void theOverviewBecomesCompleteAndAProposalFollows() throws IOException {
        for (String person : new String[] {VERA, XENA, YARA, ZENO}) {
            is(person);
            makesKeys(person);
        }
        Runnable goOn = allAreStill();
        is(VERA);
        asksAll();
        waitsForAll();
        goOn.run();
        systemsLook();
        answersByThePortal();
        new Lijstantwoord(this).answersByList(CLIENT);
        mostAreKnown();
        oneLapses();
        isAskedAgain();
        isComplete();
        proposes();
    }

    private void asksAll() {
        open(BERICHTEN + "/nieuw");
        page.selectOption("#skp-soort", "Saldoverzoek (Inventarisatie)");
        page.waitForSelector("text=" + ALL + " gevonden");
        page.click("button:has-text('Kies alle gevonden ontvangers')");
        page.waitForSelector("text=" + ALL + " gekozen");
        fillsInWhoItIsAbout(CLIENT);
        for (int i = 0; i < ALL; i++) {
            fills("Factuurnummer", i, "F-" + i);
        }
        face.inspect(page, "schulden-veertien");
        new Soepel(page).encryptsWithoutAFreeze(ALL);
        page.click("button:has-text('Versleutelen en versturen')");
        page.waitForSelector("text=Verstuurd aan " + ALL + " van " + ALL + " ontvangers");
        page.click("a:has-text('Naar het overzicht van schulden')");
    }

    private void waitsForAll() {
        page.waitForSelector("text=nog niet compleet: 0 van " + ALL);
        assertThat(main()).contains("Schulden van S-1 Veertienhoven", "Nog niet opgehaald", "nog ");
        face.inspect(page, "schulden-overzicht-begin");
    }

    private void answersByThePortal() {
        is(XENA);
        opensTheNewest();
        page.waitForSelector("dd:has-text('Veertienhoven')");
        answersWithBalance("1.000,10");
        is(YARA);
        opensTheNewest();
        page.waitForSelector("dd:has-text('Veertienhoven')");
        answersWithBalance("2.000,20");
    }

    private void mostAreKnown() {
        overview();
        page.waitForSelector("text=nog niet compleet: 13 van " + ALL);
        assertThat(main()).contains("1.000,10", "2.000,20", "3.000,30", "Geen medewerking");
        page.click("button:has-text('Bevestig 13 antwoorden')");
        page.waitForSelector("text=13 van 13 antwoorden zijn bevestigd");
        page.reload();
        page.waitForSelector("text=nog niet compleet: 13 van " + ALL);
        face.inspect(page, "schulden-overzicht-bijna");
    }

    /** Newest first, so the conversation is the first. */
    private void overview() {
        is(VERA);
        open(SCHULDEN);
        page.waitForSelector("#skp-gesprekken tbody tr:first-child a:has-text('Veertienhoven')");
        page.click("#skp-gesprekken tbody tr:first-child a");
    }

    /** Keys stay in the browser of who signs out, and of who is signed out because time passed. */
    private void oneLapses() {
        open("/uitloggen");
        choose("Uitloggen");
        page.waitForSelector("text=U bent uitgelogd");
        lapses();
        is(VERA);
        open("/schuldenknooppunt/verzonden");
        assertThat(page.innerText("tr:has-text('" + LATE + "') >> nth=0")).contains("Verlopen");
        // people are told a little later, of all that lapsed meanwhile
        portal.moveClock("+1m");
        assertThat(mail("vera@", "Een bericht is verlopen").get("text").asText())
                .contains("Stuur het bericht opnieuw");
    }

    private void isAskedAgain() {
        overview();
        page.waitForSelector("tr:has-text('" + LATE + "'):has-text('Verlopen')");
        behaves(LATE, "SALDO");
        page.click("tr:has-text('" + LATE + "') button:has-text('Stuur opnieuw')");
        page.waitForSelector("text=Het bericht is opnieuw verstuurd");
        systemsLook();
        behaves(LATE, "STIL");
    }

    private void isComplete() throws IOException {
        overview();
        page.waitForSelector("text=Het overzicht is compleet: " + ALL + " van " + ALL);
        List<String> amounts = page.locator(AMOUNT).allInnerTexts();
        assertThat(amounts).hasSize(ALL - 1);
        long cents = amounts.stream().mapToLong(SchuldenoverzichtJourney::cents).sum();
        assertThat(cents(page.innerText("p:has-text('Samen:')"))).isEqualTo(cents);
        face.inspect(page, "schulden-overzicht-compleet");
        var file = page.waitForDownload(() -> page.click("button:has-text('Bewaar als CSV')"));
        List<String> lines = Files.readString(file.path()).lines().toList();
        assertThat(lines).hasSize(ALL + 1);
        assertThat(lines)
                .anyMatch(line -> line.startsWith("Waterbedrijf Helder;Saldoverzoek") && line.contains(";1000,10;"))
                .anyMatch(line -> line.startsWith("Incassobureau Recht;") && line.contains("Geen medewerking"))
                .noneMatch(line -> line.contains("Veertienhoven"));
    }

    private static long cents(String euros) {
        return Long.parseLong(euros.replaceAll("\\D", ""));
    }

    private void proposes() {
        page.click("a:has-text('Nieuw bericht in dit gesprek')");
        page.selectOption("#skp-soort", "Betaalvoorstel (Betalingsregeling)");
        assertThat(page.getByLabel("Achternaam").first().inputValue()).isEqualTo("Veertienhoven");
        page.check("label:has-text('Waterbedrijf Helder')");
        page.getByLabel("Soort regeling").selectOption("BR");
        fills("Percentage dat u krijgt", 0, "100");
        page.getByLabel("Factuurnummer", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill("W-1");
        fills("Bedrag van de vordering", 0, "1.000,10");
        page.click("button:has-text('Versleutelen en versturen')");
        page.waitForSelector("text=Verstuurd aan 1 van 1 ontvangers");
        is(XENA);
        opensTheNewest();
        page.waitForSelector("dd:has-text('100%')");
        page.getByLabel("Gaat u akkoord?").selectOption("JA");
        sendsAnswer();
        overview();
        page.click("#skp-anders summary");
        assertThat(page.innerText("#skp-anders").toLowerCase(Locale.ROOT))
                .contains("waterbedrijf helder", "betaalvoorstel antwoord", "ja");
        face.inspect(page, "schulden-voorstel");
    }
}
