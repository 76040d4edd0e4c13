// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A creditor answers by a list: fetched, confirmed, filled in with a fault, refused as a whole, and sent. */
final class Lijstantwoord {
    private static final String FILES = "#skp-bestanden";
    private static final String CHECK = "button:has-text('Controleren')";

    private final Schuldenreis reis;

    Lijstantwoord(Schuldenreis reis) {
        this.reis = reis;
    }

    void answersByList() throws IOException {
        reis.is(Schuldenreis.ZENO);
        Page page = reis.page;
        reis.open(Schuldenreis.BERICHTEN + "/lijst");
        page.selectOption("#skp-vraagsoort", "Saldoverzoek (Inventarisatie)");
        page.selectOption("#skp-antwoordsoort", "Saldoverzoek antwoord (Inventarisatie)");
        page.click("button:has-text('Maak het CSV-bestand')");
        page.waitForSelector("text=Het bestand heeft 1 vraag");
        var file = page.waitForDownload(() -> page.click("button:has-text('CSV-bestand bewaren')"));
        List<String> lines = Files.readString(file.path()).lines().toList();
        assertThat(page.innerText("main")).contains("Bevestig tot en met");
        page.click("button:has-text('Bevestig dat u het bestand hebt')");
        page.waitForSelector("text=1 vraag is bevestigd");
        reis.face.inspect(page, "schulden-lijst");

        sends(
                page,
                "goed.csv",
                filledIn(lines, "23-11-2026", "3.000,30"),
                "fout.csv",
                filledIn(lines, "31-02-2026", "1"));
        page.waitForSelector("text=fout.csv, regel 2");
        assertThat(page.locator("button:has-text('Antwoorden versturen')").count())
                .as("one fault, and nothing goes")
                .isZero();
        reis.face.inspect(page, "schulden-lijst-fout");
        sends(page, "goed.csv", filledIn(lines, "23-11-2026", "3.000,30"));
        page.click("button:has-text('Antwoorden versturen')");
        page.waitForSelector("text=1 van 1 antwoorden zijn verstuurd");
    }

    private static void sends(Page page, String... namesAndTexts) {
        FilePayload[] files = IntStream.range(0, namesAndTexts.length / 2)
                .mapToObj(i -> new FilePayload(
                        namesAndTexts[2 * i], "text/csv", namesAndTexts[2 * i + 1].getBytes(StandardCharsets.UTF_8)))
                .toArray(FilePayload[]::new);
        page.setInputFiles(FILES, files);
        page.click(CHECK);
    }

    /** In the first row of the question. */
    private static String filledIn(List<String> lines, String date, String amount) {
        List<String> head = List.of(lines.get(0).split(";", -1));
        String[] cells = lines.get(1).split(";", -1);
        cells[head.indexOf("antwoord.datum")] = date;
        cells[head.indexOf("antwoord.totaalvordering")] = amount;
        return lines.get(0) + "\r\n" + String.join(";", cells) + "\r\n"
                + lines.stream().skip(2).collect(Collectors.joining("\r\n"));
    }
}
