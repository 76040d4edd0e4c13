// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many people at once: a list that is looked up, and clients of whom a municipality hears. */
class WlzLijstJourney extends ZorgJourney {
    private static final int SMALL = 360;
    private static final int HEIGHT = 800;
    private static final String TESS = "tess@voorbeeldstad.example";
    private static final String RAADPLEGEN = "/wlz-registertoets/raadplegen";
    private static final String LIJST = "/wlz-registertoets/lijst";
    private static final String SIGNALEN = "/wlz-registertoets/signalen";
    private static final String FILE_FORM = "form[enctype] ";
    private static final String JA = "999900006";
    private static final String NEE = "999900018";
    private static final String ONBEKEND = "999900031";

    private final Face face = new Face();
    private boolean here;

    @BeforeAll
    void theRegisterIsThere() {
        hasMade("demo-of-wlz");
        isThere();
        Await.until("the register", () -> {
            open(RAADPLEGEN);
            return Optional.of(main()).filter(text -> !text.contains("Er is nog geen register"));
        });
    }

    @AfterEach
    void nothingIsWrongWithHowItLooks() {
        face.hasNoFlaws();
    }

    private void isThere() {
        goesTo(TESS);
        if (!here) {
            face.watch(page.context());
            comes(TESS);
            here = true;
        }
    }

    private void inspect(String name) {
        var size = page.viewportSize();
        page.setViewportSize(SMALL, HEIGHT);
        face.inspect(page, name);
        page.setViewportSize(size.width, size.height);
    }

    private void choosesFile(String text) {
        page.setInputFiles(
                FILE_FORM + "input[type=file]",
                new FilePayload("lijst.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aListWithMistakesIsRefusedWholeAndEachIsNamed() {
        isThere();
        open(LIJST);
        page.selectOption(FILE_FORM + "[name=doel]", "wmo-aanvraag");
        choosesFile("bsn;kenmerk\n" + JA + ";Z-1\n999900007;Z-2\nabc;Z-3\n" + JA + ";Z-4\n");
        page.click(FILE_FORM + "button[type=submit]");

        // the page is not left: what came back takes the place of what was there
        page.locator("text=Fouten in het bestand").first().waitFor();
        assertThat(main())
                .contains(
                        "Het bestand heeft 3 fouten. Wij hebben niets bewaard.",
                        "Het voldoet niet aan de elfproef",
                        "iets anders dan cijfers",
                        "Hetzelfde BSN staat al op regel 2");
        assertThat(main()).doesNotContain("999900007");
        inspect("lijst-met-fouten");
    }

    @Test
    void aListIsLookedUpAndItsOutcomeFetched() throws IOException {
        isThere();
        open(LIJST);
        page.selectOption(FILE_FORM + "[name=doel]", "wmo-aanvraag");
        page.fill(FILE_FORM + "[name=kenmerk]", "Herindicaties");
        choosesFile("bsn;kenmerk\n" + JA + ";Z-ja\n" + NEE + ";Z-nee\n" + ONBEKEND + ";Z-onbekend\n");
        submit(FILE_FORM + "button[type=submit]");
        Await.until("the list is done", () -> {
            open(LIJST);
            return Optional.of(page.innerText("tr:has-text('Herindicaties')")).filter(text -> text.contains("Klaar"));
        });
        inspect("lijst-klaar");

        var download =
                page.waitForDownload(() -> page.click("tr:has-text('Herindicaties') a:has-text('Haal op als CSV')"));
        assertThat(download.suggestedFilename()).endsWith(".csv").doesNotContain(JA);
        assertThat(Files.readString(download.path()).lines().toList())
                .hasSize(4)
                .anyMatch(line -> line.contains(JA) && line.contains("Z-ja") && line.contains("Ja"))
                .anyMatch(line -> line.contains(NEE) && line.contains("Z-nee") && line.contains("Nee"))
                .anyMatch(line -> line.contains(ONBEKEND) && line.contains("Onbekend"));
        open("/wlz-registertoets/verantwoording");
        assertThat(main()).contains("Z-ja", "Z-nee", "Z-onbekend").doesNotContain(JA);
    }

    @Test
    void clientsComeAndGoByAFile() {
        isThere();
        sendsClients("TOEVOEGEN", "Client");
        page.locator("text=Toegevoegd: 2. Gewijzigd: 0. Verwijderd: 0.").waitFor();
        sendsClients("TOEVOEGEN", "Dossier");
        page.locator("text=Toegevoegd: 0. Gewijzigd: 2. Verwijderd: 0.").waitFor();
        sendsClients("VERWIJDEREN", "Dossier");
        page.locator("text=Toegevoegd: 0. Gewijzigd: 0. Verwijderd: 2.").waitFor();
        assertThat(page.url()).doesNotContain(NEE, ONBEKEND);
    }

    private void sendsClients(String how, String kenmerk) {
        open(SIGNALEN + "/clienten");
        page.selectOption(FILE_FORM + "[name=wijze]", how);
        choosesFile("bsn;kenmerk\n" + NEE + ";" + kenmerk + "-8\n" + ONBEKEND + ";" + kenmerk + "-9\n");
        page.click(FILE_FORM + "button[type=submit]");
    }

    @Test
    void whoIsFollowedGivesASignalThatIsHandled() {
        isThere();
        open(SIGNALEN + "/clienten");
        inspect("clienten");
        page.fill("[name=bsn]", "999900007");
        submit("form[action$=toevoegen] button[type=submit]");
        assertThat(main()).contains("elfproef");
        page.fill("[name=bsn]", JA);
        page.fill("[name=kenmerk]", "Client-7");
        submit("form[action$=toevoegen] button[type=submit]");
        assertThat(main()).contains("Uw cliënten zijn bijgewerkt");
        inspect("clienten-bijgewerkt");
        Await.until("the signal", () -> {
            open(SIGNALEN);
            return Optional.of(main()).filter(text -> text.contains("Client-7"));
        });
        assertThat(main()).contains("Nieuw", JA);
        inspect("signalen");

        submit("tr:has-text('Client-7') form button[type=submit]");
        open(SIGNALEN + "?stand=afgehandeld");
        assertThat(main()).contains("Client-7", "T. Groen");
        inspect("signalen-afgehandeld");
        page.fill("#zoek-kenmerk [name=kenmerk]", JA);
        submit("#zoek-kenmerk button[type=submit]");
        assertThat(main()).contains("Er mag geen BSN in staan.");
        assertThat(page.url()).doesNotContain(JA);
        page.fill("#zoek-kenmerk [name=kenmerk]", "ent-7");
        submit("#zoek-kenmerk button[type=submit]");
        assertThat(main()).contains("Wij vonden 1 signaal.", "Client-7");
        inspect("signalen-gevonden");
        Await.until("the notice of it", () -> {
            open("/meldingen");
            return Optional.of(main()).filter(text -> text.contains("Wlz"));
        });
    }
}
