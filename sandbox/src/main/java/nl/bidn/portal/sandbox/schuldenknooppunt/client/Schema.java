// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The part of JSON Schema (2020-12) that the types of messages use. */
final class Schema {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+");
    private static final Pattern DATUM = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final BigDecimal OOK_GEHEEL = BigDecimal.valueOf(9007199254740991L);

    private static final int MEESTE_CIJFERS = 400;

    private final List<String> fouten = new ArrayList<>();

    private Schema() {}

    /** Where it does not fit, in order, as {@code vorderingen/0/bedrag}; empty text: as a whole. */
    static List<String> fouten(JsonNode schema, JsonNode waarde) {
        var controle = new Schema();
        controle.controleer(schema, waarde, "");
        return controle.fouten;
    }

    private void eis(boolean goed, String plek) {
        if (!goed) {
            fouten.add(plek);
        }
    }

    private void controleer(JsonNode schema, JsonNode waarde, String plek) {
        String soort = schema.path("type").asText();
        if (!isSoort(soort, waarde)) {
            fouten.add(plek);
            return;
        }
        eis(!schema.has("const") || schema.get("const").equals(waarde), plek);
        eis(!schema.has("enum") || stroom(schema.get("enum")).anyMatch(waarde::equals), plek);
        switch (soort) {
            case "object" -> object(schema, waarde, plek);
            case "array" -> lijst(schema, (ArrayNode) waarde, plek);
            case "string" -> tekst(schema, waarde.textValue(), plek);
            case "number", "integer" -> getal(schema, waarde.decimalValue(), plek);
            default -> {}
        }
    }

    private static boolean isSoort(String soort, JsonNode waarde) {
        return switch (soort) {
            case "object" -> waarde.isObject();
            case "array" -> waarde.isArray();
            case "string" -> waarde.isTextual();
            case "number" -> isGetal(waarde);
            case "integer" -> isGetal(waarde) && isGeheel(waarde.decimalValue());
            case "boolean" -> waarde.isBoolean();
            default -> false;
        };
    }

    /** One with which can be counted: not with a billion digits. */
    private static boolean isGetal(JsonNode waarde) {
        return waarde.isNumber() && Math.abs(waarde.decimalValue().scale()) <= MEESTE_CIJFERS;
    }

    private static boolean isGeheel(BigDecimal getal) {
        return getal.stripTrailingZeros().scale() <= 0 && getal.abs().compareTo(OOK_GEHEEL) <= 0;
    }

    private void object(JsonNode schema, JsonNode waarde, String plek) {
        stroom(schema.path("required")).map(JsonNode::asText).forEach(naam -> eis(waarde.has(naam), onder(plek, naam)));
        waarde.properties().forEach(een -> {
            JsonNode veld = schema.path("properties").path(een.getKey());
            if (veld instanceof MissingNode) {
                fouten.add(plek);
            } else {
                controleer(veld, een.getValue(), onder(plek, een.getKey()));
            }
        });
        boolean eenVan = !schema.has("anyOf")
                || stroom(schema.get("anyOf"))
                        .anyMatch(keuze -> stroom(keuze.path("required")).allMatch(naam -> waarde.has(naam.asText())));
        eis(eenVan, plek);
    }

    private void lijst(JsonNode schema, ArrayNode waarde, String plek) {
        eis(waarde.size() >= schema.path("minItems").asInt(0), plek);
        eis(waarde.size() <= schema.path("maxItems").asInt(Integer.MAX_VALUE), plek);
        for (int i = 0; i < waarde.size(); i++) {
            controleer(schema.path("items"), waarde.get(i), plek + "/" + i);
        }
    }

    private void tekst(JsonNode schema, String waarde, String plek) {
        int lengte = waarde.codePointCount(0, waarde.length());
        eis(lengte >= schema.path("minLength").asInt(0), plek);
        eis(lengte <= schema.path("maxLength").asInt(Integer.MAX_VALUE), plek);
        eis(!schema.has("pattern") || isVorm(schema.get("pattern").asText(), waarde), plek);
        switch (schema.path("format").asText()) {
            case "date" -> eis(isDatum(waarde), plek);
            case "email" -> eis(EMAIL.matcher(waarde).matches(), plek);
            default -> {}
        }
    }

    /** The end is the very end, as in ECMAScript, and not before a last line break. */
    private static boolean isVorm(String vorm, String waarde) {
        String heel = vorm.endsWith("$") ? vorm.substring(0, vorm.length() - 1) + "\\z" : vorm;
        return Pattern.compile(heel).matcher(waarde).find();
    }

    private static boolean isDatum(String waarde) {
        try {
            return DATUM.matcher(waarde).matches()
                    && LocalDate.parse(waarde).toString().equals(waarde);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void getal(JsonNode schema, BigDecimal waarde, String plek) {
        eis(!schema.has("minimum") || waarde.compareTo(schema.get("minimum").decimalValue()) >= 0, plek);
        eis(!schema.has("maximum") || waarde.compareTo(schema.get("maximum").decimalValue()) <= 0, plek);
        eis(
                !schema.has("multipleOf")
                        || waarde.remainder(schema.get("multipleOf").decimalValue())
                                        .signum()
                                == 0,
                plek);
    }

    private static String onder(String plek, String naam) {
        return plek.isEmpty() ? naam : plek + "/" + naam;
    }

    private static Stream<JsonNode> stroom(JsonNode lijst) {
        return StreamSupport.stream(lijst.spliterator(), false);
    }
}
