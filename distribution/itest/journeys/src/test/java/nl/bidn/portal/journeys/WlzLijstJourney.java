// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many people at once: a list that is looked up, and clients of whom a municipality hears. */
class WlzLijstJourney extends Wlzreis {
    @BeforeAll
    void hasARegister() {
        theRegisterIsThere();
    }

    @Test
    void aListWithMistakesIsRefusedWholeAndEachIsNamed() {
        is(TESS);
        open(LIJST);
        page.selectOption(FILE_FORM + "[name=doel]", "wmo-aanvraag");
        choosesFile("bsn;kenmerk\n" + JA + ";Z-1\n999900007;Z-2\nabc;Z-3\n" + JA + ";Z-4\n9999;Z-5\n\n;Z-7\n" + NEE
                + ";BSN " + ONBEKEND + "\n" + ONBEKEND + ";Z-9;te veel\n");
        page.click(FILE_FORM + "button[type=submit]");

        // the page is not left: what came back takes the place of what was there
        page.locator("text=Fouten in het bestand").first().waitFor();
        assertThat(main())
                .contains("Het bestand heeft 8 fouten. Wij hebben niets bewaard.")
                .doesNotContain("999900007", ONBEKEND);
        assertThat(page.locator("#fouten tbody tr").allInnerTexts())
                .satisfiesExactly(
                        regel -> assertThat(regel).startsWith("3").contains("Het voldoet niet aan de elfproef"),
                        regel -> assertThat(regel).startsWith("4").contains("iets anders dan cijfers"),
                        regel -> assertThat(regel).startsWith("5").contains("Hetzelfde BSN staat al op regel 2"),
                        regel -> assertThat(regel).startsWith("6").contains("geen 9 cijfers, en ook geen 8"),
                        regel -> assertThat(regel).startsWith("7").contains("De regel is leeg"),
                        regel -> assertThat(regel).startsWith("8").contains("Er staat geen BSN"),
                        regel -> assertThat(regel).startsWith("9").contains("heeft een BSN erin"),
                        regel -> assertThat(regel).startsWith("10").contains("te veel kolommen"));
        inspect("lijst-met-fouten");
    }

    @Test
    void aListIsLookedUpAndItsOutcomeFetched() throws IOException {
        is(TESS);
        sendsList("Herindicaties", "bsn;kenmerk\n" + JA + ";Z-ja\n" + NEE + ";Z-nee\n" + ONBEKEND + ";Z-onbekend\n");
        listSays("Herindicaties", "Klaar");
        inspect("lijst-klaar");

        var download =
                page.waitForDownload(() -> page.click("tr:has-text('Herindicaties') a:has-text('Haal op als CSV')"));
        assertThat(download.suggestedFilename()).endsWith(".csv").doesNotContain(JA);
        assertThat(Files.readString(download.path()).lines().toList())
                .hasSize(4)
                .anyMatch(line -> line.contains(JA) && line.contains("Z-ja") && line.contains("Ja"))
                .anyMatch(line -> line.contains(NEE) && line.contains("Z-nee") && line.contains("Nee"))
                .anyMatch(line -> line.contains(ONBEKEND) && line.contains("Onbekend"));
        open(VERANTWOORDING);
        assertThat(main()).contains("Z-ja", "Z-nee", "Z-onbekend").doesNotContain(JA);
    }

    @Test
    void clientsComeAndGoByAFile() {
        is(TESS);
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
        is(TESS);
        open(SIGNALEN + "/clienten");
        inspect("clienten");
        follows("999900007", "");
        assertThat(main()).contains("elfproef");
        follows(JA, "Client-7");
        assertThat(main()).contains("Uw cliënten zijn bijgewerkt");
        inspect("clienten-bijgewerkt");
        assertThat(signalOf("Client-7")).contains("Nieuw", JA);
        inspect("signalen");

        handles("Client-7");
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
