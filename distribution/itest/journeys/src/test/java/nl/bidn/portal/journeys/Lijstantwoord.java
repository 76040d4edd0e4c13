// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A creditor answers by a list: fetched, confirmed, filled in with a fault, refused as a whole, and sent. */
final class Lijstantwoord {
    private static final String FILES = "#skp-bestanden";
    private static final String CHECK = "button:has-text('Controleren')";
    private static final String SEND = "button:has-text('Antwoorden versturen')";
    private static final String DAY = "23-11-2026";

    private final Schuldenreis reis;

    Lijstantwoord(Schuldenreis reis) {
        this.reis = reis;
    }

    /** @param client about whom the one question is that waits */
    void answersByList(String client) throws IOException {
        reis.is(Schuldenreis.ZENO);
        List<String> lines = fetches();
        Page page = reis.page;
        page.waitForSelector("text=Het bestand heeft 1 vraag");
        assertThat(page.innerText("main")).contains("Bevestig tot en met");
        page.click("button:has-text('Bevestig dat u het bestand hebt')");
        page.waitForSelector("text=1 vraag is bevestigd");
        reis.face.inspect(page, "schulden-lijst");

        String good = filledIn(lines, client, DAY, "3.000,30");
        checks("goed.csv", good, "fout.csv", filledIn(lines, client, "31-02-2026", "1"));
        page.waitForSelector("text=fout.csv, regel 2");
        assertThat(page.locator(SEND).count()).as("one fault, and nothing goes").isZero();
        reis.face.inspect(page, "schulden-lijst-fout");
        checks("goed.csv", good);
        sends(1);
    }

    /** The questions that wait, and among them one about this client, who gets an answer; nothing is sent yet. */
    void fillsIn(String client, String amount) throws IOException {
        checks("antwoord.csv", filledIn(fetches(), client, DAY, amount));
    }

    /** What was filled in. */
    void checksAgain() {
        reis.page.click(CHECK);
    }

    /** @param taken of the one answer that was checked: 1, or 0 if it does not get there */
    void sends(int taken) {
        reis.page.click(SEND);
        reis.page.waitForSelector("text=" + taken + " van 1 antwoorden zijn verstuurd");
    }

    private List<String> fetches() throws IOException {
        Page page = reis.page;
        reis.open(Schuldenreis.BERICHTEN + "/lijst");
        page.selectOption("#skp-vraagsoort", "Saldoverzoek (Inventarisatie)");
        page.selectOption("#skp-antwoordsoort", "Saldoverzoek antwoord (Inventarisatie)");
        page.click("button:has-text('Maak het CSV-bestand')");
        var file = page.waitForDownload(() -> page.click("button:has-text('CSV-bestand bewaren')"));
        return Files.readString(file.path()).lines().toList();
    }

    private void checks(String... namesAndTexts) {
        FilePayload[] files = IntStream.range(0, namesAndTexts.length / 2)
                .mapToObj(i -> new FilePayload(
                        namesAndTexts[2 * i], "text/csv", namesAndTexts[2 * i + 1].getBytes(StandardCharsets.UTF_8)))
                .toArray(FilePayload[]::new);
        reis.page.setInputFiles(FILES, files);
        reis.page.click(CHECK);
    }

    /** In the first row of the question about this client. */
    private static String filledIn(List<String> lines, String client, String date, String amount) {
        List<String> head = List.of(lines.get(0).split(";", -1));
        int row = IntStream.range(1, lines.size())
                .filter(i -> lines.get(i).contains(client))
                .findFirst()
                .orElseThrow();
        String[] cells = lines.get(row).split(";", -1);
        cells[head.indexOf("antwoord.datum")] = date;
        cells[head.indexOf("antwoord.totaalvordering")] = amount;
        var filled = new ArrayList<>(lines);
        filled.set(row, String.join(";", cells));
        return String.join("\r\n", filled) + "\r\n";
    }
}
