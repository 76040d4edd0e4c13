// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is owed to whom, from what the node knows of messages and what their answers say. */
class OverzichtTest {
    private static final Path SET = Path.of("src/main/resources/berichten/skp-2.0");
    private static final String IK = "ik";

    @TempDir
    private Path folder;

    private Node node;

    @BeforeEach
    void scripts() {
        node = new Node(folder);
    }

    private static JsonNode schema(String naam) throws IOException {
        return Node.JSON.readTree(Files.readString(SET.resolve(naam + "-2.0.json")));
    }

    private void bedrag(String soort, String bericht) throws IOException {
        ObjectNode doe = node.doe("bedrag");
        doe.set("schema", schema(soort));
        doe.set("bericht", Node.JSON.readTree(bericht));
    }

    @Test
    void theTotalCountsAndOtherwiseTheDebtsThatAreOwedToWhoAnswers() throws Exception {
        bedrag("inv-saldoverzoek-antwoord", "{'totaalvordering':0}".replace('\'', '"'));
        bedrag("inv-saldoverzoek-antwoord", """
                {"totaalvordering":100.5,"openstaandeSchulden":[{"schuldtype":"OPENSTAAND","openstaandBedrag":1}]}""");
        bedrag("br-saldoverzoek-antwoord", """
                {"openstaandeSchulden":[{"schuldtype":"OPENSTAAND","openstaandBedrag":0.1},
                {"schuldtype":"OPENSTAAND","openstaandBedrag":0.2},{"schuldtype":"OVERGEDRAGEN","openstaandBedrag":99}]}""");
        bedrag("inv-geen-medewerking", "{\"reden\":\"KLANT_ONBEKEND\"}");
        JsonNode uitkomsten = node.run();
        assertThat(List.of(
                        uitkomsten.at("/0/goed").asDouble(),
                        uitkomsten.at("/1/goed").asDouble(),
                        uitkomsten.at("/2/goed").asDouble()))
                .containsExactly(0.0, 100.5, 0.3);
        assertThat(uitkomsten.at("/3/goed").isNull()).as("says no amount").isTrue();
    }

    @Test
    void aConversationIsKnownByItsClientAndNotByHisPartner() throws Exception {
        ObjectNode doe = node.doe("dossier");
        doe.set("schema", schema("inv-saldoverzoek"));
        doe.set("bericht", Node.JSON.readTree("""
                {"klantnummerSHV":"S-1","klant":{"voorletters":"A.","achternaam":"Jansen","geboortedatum":"1980-02-03"},
                "partner":{"achternaam":"Pieters"}}"""));
        assertThat(node.een().get("goed").asText()).isEqualTo("S-1 A. Jansen");
    }

    @Test
    void eachQuestionHasItsAnswerAndOneThatWasSentAgainCountsOnce() throws Exception {
        ObjectNode doe = node.doe("rijen").put("ik", IK);
        doe.putArray("vragen").add("vraag");
        ArrayNode berichten = doe.putArray("berichten");
        bericht(berichten, "v1", "vraag", IK, "water", "verlopen", "");
        bericht(berichten, "v2", "vraag", IK, "bank", "bevestigd", "");
        bericht(berichten, "v3", "vraag", IK, "zorg", "verlopen", "");
        bericht(berichten, "v4", "vraag", IK, "water", "opgehaald", "");
        bericht(berichten, "a1", "antwoord", "bank", IK, "aangeboden", "v2");
        bericht(berichten, "v5", "vraag", IK, "huur", "bevestigd", "");
        bericht(berichten, "a2", "antwoord", "huur", IK, "verlopen", "v5");
        bericht(berichten, "a3", "antwoord", "dief", IK, "aangeboden", "v5");
        bericht(berichten, "v6", "vraag", "bank", IK, "aangeboden", "");
        var gevonden = new ArrayList<String>();
        node.een()
                .get("goed")
                .forEach(rij -> gevonden.add(rij.at("/vraag/referentienummer").asText() + " "
                        + rij.get("stand").asText() + " "
                        + rij.at("/antwoord/referentienummer").asText() + " "
                        + rij.path("tot").asText() + " "
                        + rij.path("over").asText()));
        assertThat(gevonden)
                .containsExactly(
                        "v2 beantwoord a1 vervalt-a1 5",
                        "v3 verlopen   ",
                        "v4 opgehaald  vervalt-v4 4",
                        "v5 wacht  voor-v5 -6");
    }

    private static void bericht(
            ArrayNode alle, String nummer, String soort, String van, String aan, String stand, String antwoordOp) {
        alle.addObject()
                .put("referentienummer", nummer)
                .put("berichttype", soort)
                .put("afzender", van)
                .put("ontvanger", aan)
                .put("stand", stand)
                .put("datum", "2026-11-2" + alle.size())
                .put("vervalt", "vervalt-" + nummer)
                .put("vervaltOver", alle.size())
                .put("antwoordVoor", "voor-" + nummer)
                .put("antwoordOver", -alle.size())
                .put("crossReferentienummer", antwoordOp.isEmpty() ? null : antwoordOp);
    }

    @Test
    void theFileOpensInASpreadsheetAndRunsNothing() throws Exception {
        ObjectNode doe = node.doe("overzichtCsv");
        doe.putArray("kop").add("schuldeiser").add("bedrag");
        doe.putArray("regels")
                .addObject()
                .put("schuldeiser", "=Bank; en \"co\"")
                .put("soort", "Saldoverzoek")
                .put("gevraagd", "2026-11-22T23:30:00Z")
                .put("stand", "Beantwoord")
                .put("bedrag", 1234.5)
                .put("tot", "2026-11-30T23:00:00Z")
                .put("referentienummer", "r-1");
        assertThat(node.een().get("goed").asText())
                .isEqualTo("\ufeffschuldeiser;bedrag\r\n"
                        + "\"'=Bank; en \"\"co\"\"\";Saldoverzoek;23-11-2026;Beantwoord;;;1234,50;30-11-2026;r-1\r\n");
    }
}
