// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.soort;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a set of messages: {@value #BESTAND} with the rules by which they are let through, and a JSON Schema of the fields of
 * each. The schema is looked at just far enough to see that browsers can work with it.
 */
public final class SoortLezer {
    public static final String BESTAND = "berichtenset.json";
    private static final int GROOTSTE = 1024 * 1024;

    /** The files of a set, by name; throws if there is none of that name. */
    @FunctionalInterface
    public interface Bestanden {
        InputStream open(String naam) throws IOException;
    }

    private final ObjectMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Bestanden bestanden;

    private SoortLezer(Bestanden bestanden) {
        this.bestanden = bestanden;
    }

    /** @throws IllegalArgumentException if the set contradicts itself, with what is wrong in one line */
    public static List<Berichtsoort> lees(Bestanden bestanden) throws IOException {
        return new SoortLezer(bestanden).lees();
    }

    private List<Berichtsoort> lees() throws IOException {
        JsonNode set = json(BESTAND);
        var soorten = new ArrayList<Berichtsoort>();
        var types = new HashSet<Berichttype>();
        for (JsonNode een : nodig(set, "soorten", BESTAND)) {
            Berichtsoort soort = soort(een);
            if (!types.add(soort.type())) {
                throw new IllegalArgumentException(soort.type() + " is there twice");
            }
            soorten.add(soort);
        }
        for (Berichtsoort vraag : soorten) {
            vraag.antwoorden().forEach(code -> pastBij(vraag, code, soorten));
        }
        return List.copyOf(soorten);
    }

    /** Whoever may get the question may send the answer. */
    private static void pastBij(Berichtsoort vraag, String code, List<Berichtsoort> soorten) {
        boolean past = soorten.stream()
                .filter(soort -> soort.type().code().equals(code))
                .anyMatch(soort -> soort.module() == vraag.module()
                        && soort.afzenders().containsAll(vraag.ontvangers())
                        && soort.ontvangers().containsAll(vraag.afzenders()));
        if (!past) {
            throw new IllegalArgumentException(vraag.type() + " cannot be answered by " + code);
        }
    }

    private Berichtsoort soort(JsonNode een) throws IOException {
        String code = nodig(een, "code", BESTAND).asText();
        var type = new Berichttype(code, nodig(een, "versie", code).asText());
        JsonNode namen = nodig(een, "namen", code);
        return new Berichtsoort(
                type,
                Map.of(
                        "nl",
                        nodig(namen, "nl", code).asText(),
                        "en",
                        nodig(namen, "en", code).asText()),
                Module.valueOf(nodig(een, "module", code).asText()),
                deelnemers(een, "afzenders", code),
                deelnemers(een, "ontvangers", code),
                codes(nodig(een, "antwoorden", code)),
                een.path("antwoordtermijn").asInt(),
                bijlagen(een.path("bijlagen")),
                schema(nodig(een, "schema", code).asText()));
    }

    private static Set<Deelnemersoort> deelnemers(JsonNode een, String naam, String code) {
        var soorten = EnumSet.noneOf(Deelnemersoort.class);
        nodig(een, naam, code).forEach(soort -> soorten.add(Deelnemersoort.valueOf(soort.asText())));
        if (soorten.isEmpty()) {
            throw new IllegalArgumentException(code + " has no " + naam);
        }
        return soorten;
    }

    private static Set<String> codes(JsonNode lijst) {
        var codes = new HashSet<String>();
        lijst.forEach(code -> codes.add(code.asText()));
        return codes;
    }

    private static Map<Deelnemersoort, String> bijlagen(JsonNode bijlagen) {
        var perSoort = new EnumMap<Deelnemersoort, String>(Deelnemersoort.class);
        bijlagen.properties()
                .forEach(een -> perSoort.put(
                        Deelnemersoort.valueOf(een.getKey()), een.getValue().asText()));
        return perSoort;
    }

    private String schema(String naam) throws IOException {
        JsonNode schema = json(naam);
        boolean goed = schema.path("type").asText().equals("object")
                && schema.path("properties").isObject()
                && schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").asBoolean();
        if (!goed) {
            throw new IllegalArgumentException(naam + " is no schema of an object with these fields alone");
        }
        return schema.toString();
    }

    private JsonNode json(String naam) throws IOException {
        if (naam.contains("/") || naam.contains("\\")) {
            throw new IllegalArgumentException(naam + " is not in the folder of the set");
        }
        try (InputStream in = bestanden.open(naam)) {
            byte[] bytes = in.readNBytes(GROOTSTE + 1);
            if (bytes.length > GROOTSTE) {
                throw new IllegalArgumentException(naam + " is too large");
            }
            return json.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(naam + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static JsonNode nodig(JsonNode van, String naam, String waar) {
        JsonNode deel = van.get(naam);
        if (deel == null || deel.isNull()) {
            throw new IllegalArgumentException(waar + " has no " + naam);
        }
        return deel;
    }
}
