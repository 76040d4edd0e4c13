// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Fills in what a schema asks for, with invented values: as a system of which the fields are not known beforehand. */
final class Invuller {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> VORMEN = List.of("1234 AB", "1234AB", "1234", "0612345678", "NL02ABNA0123456789");

    private final LocalDate vandaag;
    private final Map<String, JsonNode> bekend;

    /** @param bekend values by the name of the field, wherever it stands */
    Invuller(LocalDate vandaag, Map<String, JsonNode> bekend) {
        this.vandaag = vandaag;
        this.bekend = Map.copyOf(bekend);
    }

    /** What must be there, and what is known. */
    ObjectNode vul(JsonNode schema) {
        ObjectNode vol = JSON.objectNode();
        JsonNode velden = schema.path("properties");
        schema.path("required").forEach(naam -> zet(vol, velden, naam.asText()));
        velden.fieldNames().forEachRemaining(naam -> {
            if (bekend.containsKey(naam)) {
                zet(vol, velden, naam);
            }
        });
        JsonNode keuzes = schema.path("anyOf");
        boolean gekozen = false;
        for (JsonNode keuze : keuzes) {
            gekozen |= heeft(vol, keuze);
        }
        if (!gekozen) {
            keuzes.path(0).path("required").forEach(naam -> zet(vol, velden, naam.asText()));
        }
        return vol;
    }

    private static boolean heeft(ObjectNode vol, JsonNode keuze) {
        for (JsonNode naam : keuze.path("required")) {
            if (!vol.has(naam.asText())) {
                return false;
            }
        }
        return true;
    }

    private void zet(ObjectNode vol, JsonNode velden, String naam) {
        JsonNode waarde = bekend.get(naam);
        vol.set(naam, waarde == null ? waarde(velden.path(naam)) : waarde);
    }

    private JsonNode waarde(JsonNode schema) {
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> vul(schema);
            case "array" -> JSON.arrayNode().add(waarde(schema.path("items")));
            case "number" -> JSON.numberNode(klein(schema));
            case "integer" -> JSON.numberNode(klein(schema).longValue());
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode(tekst(schema));
        };
    }

    private static BigDecimal klein(JsonNode schema) {
        return schema.path("minimum").decimalValue().max(BigDecimal.ONE);
    }

    private String tekst(JsonNode schema) {
        String format = schema.path("format").asText();
        if (format.equals("date")) {
            return vandaag.toString();
        }
        if (format.equals("email")) {
            return "sandbox@schuldeiser.example";
        }
        if (schema.has("pattern")) {
            Pattern vorm = Pattern.compile(schema.get("pattern").asText());
            return VORMEN.stream()
                    .filter(een -> vorm.matcher(een).find())
                    .findFirst()
                    .orElse("1");
        }
        return "sandbox" + "x".repeat(Math.max(0, schema.path("minLength").asInt(0) - "sandbox".length()));
    }
}
