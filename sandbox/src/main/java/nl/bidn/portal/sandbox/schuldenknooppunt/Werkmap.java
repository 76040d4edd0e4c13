// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Sleutelpaar;

/** What one system keeps on disk, so that it outlives a restart: keys, and a file for each thing that it knows. */
final class Werkmap {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOORT = ".json";

    private final Path map;

    Werkmap(Path map) {
        this.map = map;
    }

    /** Made at first. */
    Sleutelpaar sleutel(String naam) throws IOException {
        Path bestand = Files.createDirectories(map).resolve(naam + ".pem");
        if (!Files.exists(bestand)) {
            Sleutelpaar.maak().bewaar(bestand);
        }
        return Sleutelpaar.lees(bestand);
    }

    boolean heeft(String lade, String naam) {
        return Files.exists(bestand(lade, naam));
    }

    Optional<JsonNode> lees(String lade, String naam) throws IOException {
        return heeft(lade, naam)
                ? Optional.of(JSON.readTree(Files.readAllBytes(bestand(lade, naam))))
                : Optional.empty();
    }

    void schrijf(String lade, String naam, JsonNode inhoud) throws IOException {
        Path bestand = bestand(lade, naam);
        Files.createDirectories(map.resolve(lade));
        Path half = map.resolve(lade).resolve(naam + ".half");
        Files.write(half, JSON.writeValueAsBytes(inhoud));
        Files.move(half, bestand, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void wis(String lade, String naam) throws IOException {
        Files.deleteIfExists(bestand(lade, naam));
    }

    /** The names, in order. */
    List<String> namen(String lade) {
        try (Stream<Path> bestanden = Files.list(map.resolve(lade))) {
            return bestanden
                    .map(een -> String.valueOf(een.getFileName()))
                    .filter(een -> een.endsWith(SOORT))
                    .map(een -> een.substring(0, een.length() - SOORT.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Path bestand(String lade, String naam) {
        return map.resolve(lade).resolve(naam + SOORT);
    }
}
