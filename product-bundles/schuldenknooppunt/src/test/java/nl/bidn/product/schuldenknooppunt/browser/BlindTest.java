// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    private static final int STUK = 1 << 20;
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
            dump(geheugen);
        }
        JsonNode json = Node.JSON.readTree(geheimen.toFile());
        assertThat(json.at("/gelezen/0").asBoolean() && json.at("/gelezen/1").asBoolean())
                .isTrue();
        var naalden = new LinkedHashMap<String, byte[]>();
        json.get("geheim")
                .properties()
                .forEach(een -> naald(naalden, een.getKey(), een.getValue().asText()));
        String referentie = json.get("referentie").asText();
        naalden.put("referentie", referentie.getBytes(StandardCharsets.UTF_8));

        assertThat(gevonden(folder.resolve("knoop").resolve("verkeer"), naalden))
                .as("the line; the reference, which the node may know, shows that looking works")
                .containsExactly("referentie");
        assertThat(gevonden(geheugen, naalden)).as("the memory").containsExactly("referentie");
        var opSchijf = new ArrayList<String>();
        try (Stream<Path> all = Files.walk(folder.resolve("knoop").resolve("data"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                opSchijf.addAll(gevonden(file, naalden));
            }
        }
        assertThat(opSchijf).as("the database with its vault").isNotEmpty().containsOnly("referentie");
    }

    /** As text, in two widths; and of keys the number itself. */
    private static void naald(Map<String, byte[]> naalden, String naam, String geheim) {
        naalden.put(naam, geheim.getBytes(StandardCharsets.UTF_8));
        naalden.put(naam + " wijd", geheim.getBytes(StandardCharsets.UTF_16LE));
        if (naam.contains("VERSLEUTELEN") || naam.contains("ONDERTEKENEN")) {
            naalden.put(
                    naam + " getal", Arrays.copyOfRange(Base64.getUrlDecoder().decode(geheim), 8, 8 + GENOEG));
        } else {
            byte[] bytes = geheim.getBytes(StandardCharsets.UTF_8);
            for (int weg = 0; weg < 3; weg++) {
                String binnen = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOfRange(bytes, weg, weg + (bytes.length - weg) / 3 * 3));
                naalden.put(naam + " base64 " + weg, binnen.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void dump(Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(ProcessHandle.current().pid()),
                        "GC.heap_dump",
                        "-all",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(file).isNotEmptyFile();
    }

    private static List<String> gevonden(Path file, Map<String, byte[]> naalden) throws IOException {
        var over = new LinkedHashMap<>(naalden);
        var gevonden = new ArrayList<String>();
        int langste =
                naalden.values().stream().mapToInt(een -> een.length).max().orElse(0);
        byte[] venster = new byte[STUK + langste];
        int vol = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), STUK)) {
            for (int n = in.readNBytes(venster, vol, STUK); n > 0; n = in.readNBytes(venster, vol, STUK)) {
                vol += n;
                // each byte is one character, so the JDK's own search does
                String tekst = new String(venster, 0, vol, StandardCharsets.ISO_8859_1);
                over.entrySet().removeIf(een -> {
                    boolean hier = tekst.contains(new String(een.getValue(), StandardCharsets.ISO_8859_1));
                    if (hier) {
                        gevonden.add(een.getKey());
                    }
                    return hier;
                });
                int blijft = Math.min(vol, langste);
                System.arraycopy(venster, vol - blijft, venster, 0, blijft);
                vol = blijft;
            }
        }
        return gevonden;
    }
}
