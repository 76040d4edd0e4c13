// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The backup of the keys: it opens with its passphrase, for its organisation, as it was made, and in no other way. */
class ReserveTest {
    private static final String WACHTZIN = "vier losse woorden samen";
    private static final String WIE = "6b1f8e4e-2f0b-4a7a-9a10-000000000003";

    @TempDir
    private Path folder;

    private Node node;
    private String bestand = "";

    @BeforeEach
    void eenBestand() throws Exception {
        node = new Node(folder);
        node.doe("sleutelpaar").put("wachtzin", WACHTZIN).put("organisatie", WIE);
        bestand = node.een().get("goed").asText();
    }

    private void herstel(String tekst, String wachtzin, String organisatie) {
        node.doe("herstel").put("bestand", tekst).put("wachtzin", wachtzin).put("organisatie", organisatie);
    }

    private String anders(Consumer<ObjectNode> wijziging) throws IOException {
        var json = (ObjectNode) Node.JSON.readTree(bestand);
        wijziging.accept(json);
        return json.toString();
    }

    @Test
    void itGivesBothKeysBackWhichCanThenNotBeTakenOut() throws Exception {
        herstel(bestand, WACHTZIN, WIE);
        JsonNode paar = node.een().get("goed");
        assertThat(paar).hasSize(2);
        for (JsonNode sleutel : paar) {
            assertThat(sleutel.get("uitvoerbaar").asBoolean()).isFalse();
            assertThat(sleutel.get("lengte").asInt()).isEqualTo(3072);
        }
        assertThat(paar.findValuesAsText("gebruik")).containsExactly("VERSLEUTELEN", "ONDERTEKENEN");
        assertThat(List.copyOf(paar.findValuesAsText("kid"))).doesNotHaveDuplicates();
    }

    @Test
    void itHoldsNoKeyInClearAndUsesTodaysCounts() throws Exception {
        JsonNode json = Node.JSON.readTree(bestand);
        assertThat(json.at("/kdf/rondes").asInt()).isEqualTo(600_000);
        assertThat(json.at("/kdf/hash").asText()).isEqualTo("SHA-256");
        for (JsonNode sleutel : json.get("sleutels")) {
            assertThat(List.copyOf(sleutel.properties().stream()
                            .map(een -> een.getKey())
                            .toList()))
                    .containsExactly("kid", "gebruik", "jwk", "iv", "sleutel");
            assertThat(sleutel.get("jwk").size()).isEqualTo(3);
        }
        assertThat(bestand).doesNotContain("\"d\"", "\"p\"", "PRIVATE", WACHTZIN);
    }

    @Test
    void anythingElseIsRefused() throws Exception {
        herstel(bestand, "een andere wachtzin", WIE);
        herstel(bestand, WACHTZIN, "6b1f8e4e-2f0b-4a7a-9a10-000000000009");
        herstel(anders(json -> json.put("organisatie", "anders")), WACHTZIN, "anders");
        herstel(anders(json -> json.put("gemaakt", "2020-01-01T00:00:00Z")), WACHTZIN, WIE);
        herstel(anders(json -> ((ObjectNode) json.get("kdf")).put("rondes", 1000)), WACHTZIN, WIE);
        herstel(anders(json -> wissel(json)), WACHTZIN, WIE);
        herstel("{}", WACHTZIN, WIE);
        herstel("geen json", WACHTZIN, WIE);
        node.doe("sleutelpaar").put("wachtzin", "elf tekens!").put("organisatie", WIE);
        assertThat(node.run())
                .extracting(een ->
                        een.path("reden").asText() + " " + een.path("plek").asText())
                .containsExactly(
                        "wachtzin fout",
                        "reserve organisatie",
                        "wachtzin fout",
                        "wachtzin fout",
                        "reserve kdf",
                        "wachtzin fout",
                        "reserve soort",
                        "reserve json",
                        "wachtzin kort");
    }

    /** The key to encrypt with as that to sign with. */
    private static void wissel(ObjectNode json) {
        ((ObjectNode) json.at("/sleutels/0")).put("gebruik", "ONDERTEKENEN");
        ((ObjectNode) json.at("/sleutels/1")).put("gebruik", "VERSLEUTELEN");
    }
}
