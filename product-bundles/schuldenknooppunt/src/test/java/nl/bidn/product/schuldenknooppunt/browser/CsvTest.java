// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions as a table with room for the answers, and the answers back: all, or none with what is wrong on which line. */
class CsvTest {
    private static final Path SET = Path.of("src/main/resources/berichten/skp-2.0");
    private static final String CONVERSATIE = "6b1f8e4e-2f0b-4a7a-9a10-00000000000c";
    private static final String VRAAG = "6b1f8e4e-2f0b-4a7a-9a10-000000000001";

    @TempDir
    private Path folder;

    private Node node;

    @BeforeEach
    void scripts() {
        node = new Node(folder);
    }

    private static ObjectNode soort() throws IOException {
        ObjectNode soort = Node.JSON.createObjectNode().put("code", "inv-saldoverzoek");
        soort.set("vraag", lees("inv-saldoverzoek-2.0.json"));
        soort.set("antwoord", lees("inv-saldoverzoek-antwoord-2.0.json"));
        return soort;
    }

    private static JsonNode lees(String bestand) throws IOException {
        return Node.JSON.readTree(Files.readString(SET.resolve(bestand)));
    }

    private static JsonNode vragen() throws IOException {
        return Node.JSON.readTree("""
                [{"metadata":{"referentienummer":"%s","conversatieReferentienummer":"%s"},"afzenderNaam":"Gemeente; \\"Oost\\"",
                  "bericht":{"klantnummerSHV":"=1+1","klant":{"achternaam":"Jansen","geboortedatum":"1980-02-03"},
                  "adres":{"straat":"Kade","huisnummer":"1","postcode":"1234 AB","woonplaats":"Oost"},
                  "vorderingen":[{"factuurnummerSEVolgensSHV":"F-1"},{"factuurnummerSEVolgensSHV":"F-2"}]}}]""".formatted(VRAAG, CONVERSATIE));
    }

    private List<String> regels() throws Exception {
        ObjectNode maak = node.doe("csvMaak");
        maak.set("soort", soort());
        maak.set("vragen", vragen());
        return node.een().get("goed").asText().lines().toList();
    }

    private void lees(List<String> regels) throws IOException {
        ObjectNode lees = node.doe("csvLees").put("tekst", String.join("\r\n", regels));
        lees.set("soort", soort());
        lees.set("vragen", vragen());
    }

    /** The lines with these cells filled in: row (from 1), column, value. */
    private static List<String> vul(List<String> regels, Object... waarden) {
        var gevuld = new ArrayList<>(regels);
        List<String> kop = List.of(regels.get(0).split(";", -1));
        for (int i = 0; i < waarden.length; i += 3) {
            int regel = (Integer) waarden[i];
            // the name of the sender is the only cell with a separator in it
            var cellen = new ArrayList<>(List.of(
                    gevuld.get(regel).replace("Gemeente; ", "Gemeente# ").split(";", -1)));
            cellen.set(kop.indexOf(waarden[i + 1]), (String) waarden[i + 2]);
            gevuld.set(regel, String.join(";", cellen).replace("Gemeente# ", "Gemeente; "));
        }
        return gevuld;
    }

    @Test
    void aQuestionHasARowForEachItemAndEmptyCellsForTheAnswer() throws Exception {
        List<String> regels = regels();
        assertThat(regels).hasSize(3);
        assertThat(regels.get(0))
                .startsWith("\ufeffconversatieReferentienummer;referentienummer;afzenderNaam;vraag.klantnummerSHV")
                .contains("antwoord.totaalvordering", "antwoord.openstaandeSchulden.openstaandBedrag");
        assertThat(regels.get(1))
                .contains("\"Gemeente; \"\"Oost\"\"\"", ";'=1+1;", ";03-02-1980;", ";F-1;")
                .endsWith(";;;");
        assertThat(regels.get(2)).contains(VRAAG, ";F-2;").doesNotContain("Jansen");
    }

    @Test
    void theNameOfTheSenderIsNoFormula() throws Exception {
        JsonNode vragen = vragen();
        ((ObjectNode) vragen.get(0)).put("afzenderNaam", "=HYPERLINK(1)");
        ObjectNode maak = node.doe("csvMaak");
        maak.set("soort", soort());
        maak.set("vragen", vragen);
        assertThat(node.een().get("goed").asText()).contains(";'=HYPERLINK(1);");
    }

    @Test
    void answersComeBackAsTheMessagesThatTheyAre() throws Exception {
        List<String> regels = regels();
        lees(vul(
                regels,
                1,
                "antwoord.datum",
                "26-11-2026",
                1,
                "antwoord.openstaandeSchulden.schuldtype",
                "OPENSTAAND",
                1,
                "antwoord.openstaandeSchulden.factuurnummerSE",
                "F-1",
                1,
                "antwoord.openstaandeSchulden.openstaandBedrag",
                "1.234,50",
                2,
                "antwoord.openstaandeSchulden.schuldtype",
                "ONBEKEND",
                2,
                "antwoord.openstaandeSchulden.factuurnummerSE",
                "F-2",
                2,
                "antwoord.openstaandeSchulden.openstaandBedrag",
                "7"));
        lees(regels);
        JsonNode uitkomsten = node.run();
        assertThat(uitkomsten.at("/0/goed/fouten")).isEmpty();
        assertThat(uitkomsten.at("/0/goed/antwoorden")).isEqualTo(Node.JSON.readTree("""
                                [{"referentienummer":"%s","bericht":{"datum":"2026-11-26","openstaandeSchulden":[
                                {"schuldtype":"OPENSTAAND","factuurnummerSE":"F-1","openstaandBedrag":1234.5},
                                {"schuldtype":"ONBEKEND","factuurnummerSE":"F-2","openstaandBedrag":7}]}}]""".formatted(VRAAG)));
        assertThat(uitkomsten.at("/1/goed/antwoorden"))
                .as("nothing was filled in: for another time")
                .isEmpty();
    }

    @Test
    void oneFaultAndThereAreNoAnswersAtAll() throws Exception {
        List<String> regels = regels();
        lees(vul(regels, 1, "antwoord.datum", "31-02-2026", 1, "antwoord.totaalvordering", "12,345"));
        lees(vul(regels, 1, "antwoord.datum", "26-11-2026"));
        lees(vul(regels, 1, "antwoord.datum", "26-11-2026", 1, "antwoord.totaalvordering", "veel"));
        lees(vul(regels, 1, "referentienummer", "6b1f8e4e-2f0b-4a7a-9a10-000000000009"));
        lees(vul(regels, 1, "antwoord.datum", "26-11-2026", 2, "antwoord.datum", "25-11-2026"));
        lees(List.of(regels.get(0).replace("antwoord.datum", "datum"), regels.get(1)));
        lees(List.of(regels.get(0), regels.get(1) + ";"));
        var codes = new ArrayList<List<String>>();
        for (JsonNode een : node.run()) {
            assertThat(een.at("/goed/antwoorden")).isEmpty();
            var hier = new ArrayList<String>();
            een.at("/goed/fouten")
                    .forEach(fout -> hier.add(
                            fout.get("regel").asText() + " " + fout.get("code").asText()));
            codes.add(hier);
        }
        assertThat(codes)
                .containsExactly(
                        List.of("2 datum", "2 centen"),
                        List.of("2 een-van"),
                        List.of("2 soort", "2 een-van"),
                        List.of("2 onbekende-vraag"),
                        List.of("3 twee-waarden", "2 een-van").stream().sorted().toList(),
                        List.of("1 kolom-mist"),
                        List.of("2 kolommen"));
    }

    @Test
    void aQuotationThatIsNotClosedIsTold() throws Exception {
        List<String> regels = regels();
        lees(List.of(regels.get(0), "\"" + regels.get(1).replace("\"", "")));
        assertThat(node.een().get("reden").asText()).isEqualTo("csv-aanhaling");
    }
}
