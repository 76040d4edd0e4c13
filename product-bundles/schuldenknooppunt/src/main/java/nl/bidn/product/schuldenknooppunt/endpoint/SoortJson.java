// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoort;
import org.jspecify.annotations.Nullable;

/**
 * {@code Berichtsoort} of {@code openapi/v1.json}.
 *
 * @param antwoorden the codes of what may answer it; none: it is no question
 * @param antwoordtermijn working days; 0: no answer is expected
 * @param bijlagen what must go along, by the kind of the sender
 * @param schema JSON Schema of the fields; none: ask for this kind alone
 */
public record SoortJson(
        String code,
        String versie,
        String naam,
        String module,
        List<String> afzenders,
        List<String> ontvangers,
        List<String> antwoorden,
        int antwoordtermijn,
        Map<String, String> bijlagen,
        @Nullable Object schema) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@code Berichtsoorten} of {@code openapi/v1.json}. */
    public record SoortenJson(List<SoortJson> berichtsoorten) {}

    static SoortJson kort(Berichtsoort soort) {
        return van(soort, null);
    }

    static SoortJson heel(Berichtsoort soort) {
        try {
            return van(soort, JSON.readValue(soort.schema(), Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The schema of " + soort.type() + " is no JSON", e);
        }
    }

    private static SoortJson van(Berichtsoort soort, @Nullable Object schema) {
        var bijlagen = new TreeMap<String, String>();
        soort.bijlagen().forEach((wie, wat) -> bijlagen.put(klein(wie), wat));
        return new SoortJson(
                soort.type().code(),
                soort.type().versie(),
                soort.namen().getOrDefault("nl", soort.type().code()),
                klein(soort.module()),
                soort.afzenders().stream().map(SoortJson::klein).sorted().toList(),
                soort.ontvangers().stream().map(SoortJson::klein).sorted().toList(),
                soort.antwoorden().stream().sorted().toList(),
                soort.antwoordtermijn(),
                bijlagen,
                schema);
    }

    private static String klein(Enum<?> waarde) {
        return waarde.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
