// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import nl.bidn.portal.testkit.MemoryDump;
import nl.bidn.portal.testkit.Needles;
import nl.bidn.product.schuldenknooppunt.Adresboekopstelling;
import nl.bidn.product.schuldenknooppunt.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The node is blind: of a whole conversation, with keys made for it, nothing that only its parties may know is in what went over
 * the line, in the files of the database and the vault, or in the memory of the node. What to look for is chosen by chance by
 * who talks, and read here only after the memory was written out.
 */
class BlindTest {
    private static final int GENOEG = 24;

    @TempDir
    private Path folder;

    @Test
    void nothingSecretReachesTheNode() throws Exception {
        var scripts = new Node(Files.createDirectories(folder.resolve("scripts")));
        Path geheimen = folder.resolve("geheimen.json");
        Path geheugen = folder.resolve("geheugen.hprof");
        try (var stand = new Stand(folder.resolve("knoop"))) {
            scripts.praat(
                    "gesprek.mjs",
                    stand.open(Adresboekopstelling.STAD),
                    stand.open(Adresboekopstelling.WATER),
                    geheimen.toString());
            MemoryDump.ofAll(ProcessHandle.current().pid(), geheugen);
        }
        JsonNode json = Node.JSON.readTree(geheimen.toFile());
        assertThat(json.at("/gelezen/0").asBoolean() && json.at("/gelezen/1").asBoolean())
                .isTrue();
        var naalden = new Needles();
        json.get("geheim")
                .properties()
                .forEach(een -> naald(naalden, een.getKey(), een.getValue().asText()));
        naalden.bytes("referentie", json.get("referentie").asText().getBytes(StandardCharsets.UTF_8));

        assertThat(naalden.in(folder.resolve("knoop").resolve("verkeer")))
                .as("the line; the reference, which the node may know, shows that looking works")
                .containsExactly("referentie");
        assertThat(naalden.in(geheugen)).as("the memory").containsExactly("referentie");
        assertThat(naalden.below(folder.resolve("knoop").resolve("data")))
                .as("the database with its vault")
                .isNotEmpty()
                .allMatch(een -> een.startsWith("referentie in "));
    }

    /** As text; and of keys the number itself. */
    private static void naald(Needles naalden, String naam, String geheim) {
        naalden.text(naam, geheim);
        if (naam.contains("VERSLEUTELEN") || naam.contains("ONDERTEKENEN")) {
            naalden.bytes(
                    naam + " getal", Arrays.copyOfRange(Base64.getUrlDecoder().decode(geheim), 8, 8 + GENOEG));
        }
    }
}
