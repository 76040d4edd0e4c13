// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of the scripts and of the set of messages: in both languages, plain, and all that the scripts ask for. */
class WoordenTest {
    private static final Path SET = Path.of("src/main/resources/berichten/skp-2.0");
    private static final Pattern GEVRAAGD = Pattern.compile("tekst\\(\"([a-z.A-Z-]+)\"");
    private static final int LANGSTE_ZIN = 20;
    /** What schema.js knows, and what describes. */
    private static final List<String> SCHEMAWOORDEN = List.of(
            "$schema",
            "$id",
            "title",
            "description",
            "type",
            "required",
            "additionalProperties",
            "properties",
            "items",
            "anyOf",
            "enum",
            "const",
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "multipleOf",
            "minItems",
            "maxItems");

    @TempDir
    private Path folder;

    @Test
    void bothLanguagesHaveTheSameWordsAndDutchIsPlain() throws Exception {
        var node = new Node(folder);
        node.doe("woorden");
        JsonNode woorden = node.een().get("goed");
        assertThat(namen(woorden.get("nl"))).isEqualTo(namen(woorden.get("en")));
        for (JsonNode zinnen : woorden.get("nl")) {
            for (String zin : zinnen.asText().split("[.?!] ", -1)) {
                assertThat(zin.split(" ", -1)).as(zin).hasSizeLessThanOrEqualTo(LANGSTE_ZIN);
            }
        }
        for (String sleutel : gevraagd()) {
            assertThat(woorden.get("nl").has(sleutel)).as(sleutel).isTrue();
        }
    }

    private static Set<String> gevraagd() throws IOException {
        var sleutels = new TreeSet<String>();
        try (Stream<Path> all = Files.list(Node.SCRIPTS)) {
            for (Path script :
                    all.filter(file -> file.toString().endsWith(".js")).toList()) {
                GEVRAAGD.matcher(Files.readString(script))
                        .results()
                        .forEach(gevonden -> sleutels.add(gevonden.group(1)));
            }
        }
        return sleutels;
    }

    private static Set<String> namen(JsonNode object) {
        var namen = new TreeSet<String>();
        object.fieldNames().forEachRemaining(namen::add);
        return namen;
    }

    @Test
    void eachSchemaSaysOnlyWhatTheScriptsUnderstandAndNamesEachFieldInBothLanguages() throws Exception {
        var vreemd = new ArrayList<String>();
        try (Stream<Path> all = Files.list(SET)) {
            for (Path file :
                    all.filter(each -> !each.endsWith("berichtenset.json")).toList()) {
                loop(
                        Node.JSON.readTree(Files.readString(file)),
                        file.getFileName().toString(),
                        vreemd,
                        true);
            }
        }
        assertThat(vreemd).isEmpty();
    }

    private static void loop(JsonNode schema, String waar, List<String> vreemd, boolean naamloos) {
        for (String woord : namen(schema)) {
            if (!SCHEMAWOORDEN.contains(woord) && !woord.startsWith("x-")) {
                vreemd.add(waar + " " + woord);
            }
        }
        if (!naamloos && !(schema.hasNonNull("title") && schema.hasNonNull("x-title-en"))) {
            vreemd.add(waar + " has no name");
        }
        schema.path("properties")
                .properties()
                .forEach(deel -> loop(deel.getValue(), waar + "/" + deel.getKey(), vreemd, false));
        if (schema.has("items")) {
            loop(schema.get("items"), waar + "/0", vreemd, true);
        }
    }
}
