// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the description says of messages and the logbook is what the code does, by the NL GOV API Design Rules. */
class BerichtOpenApiTest {
    private static final List<Class<?>> RESOURCES = List.of(BerichtEndpoint.class, LogboekEndpoint.class);
    private static JsonNode api;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = BerichtEndpoint.class.getResourceAsStream("/openapi/v1.json")) {
            api = new ObjectMapper().readTree(in);
        }
    }

    private static void elkeOperatie(BiConsumer<String, JsonNode> kijk) {
        api.path("paths").properties().forEach(path -> {
            if (path.getKey().matches("/(berichten|logboek)(/.*)?")) {
                path.getValue()
                        .properties()
                        .forEach(een -> kijk.accept(een.getKey() + " " + path.getKey(), een.getValue()));
            }
        });
    }

    private static JsonNode gevolgd(JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.isEmpty() ? node : api.at(ref.substring(1));
    }

    private static Set<String> namen(JsonNode object) {
        var namen = new TreeSet<String>();
        object.fieldNames().forEachRemaining(namen::add);
        return namen;
    }

    @Test
    void hasThePathsAndMethodsOfTheResources() {
        var beschreven = new TreeSet<String>();
        elkeOperatie((naam, operatie) -> beschreven.add(naam));
        var gemaakt = new TreeSet<String>();
        for (Class<?> resource : RESOURCES) {
            String wortel = resource.getAnnotation(Path.class).value();
            for (Method method : resource.getDeclaredMethods()) {
                String path = Optional.ofNullable(method.getAnnotation(Path.class))
                        .map(Path::value)
                        .orElse("");
                Arrays.stream(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                        .filter(Objects::nonNull)
                        .forEach(http -> gemaakt.add(http.value().toLowerCase(Locale.ROOT) + " " + wortel + path));
            }
        }

        assertThat(beschreven).isEqualTo(gemaakt);
    }

    @Test
    void givesTheVersionWithEachAnswerAndAProblemForEachError() {
        elkeOperatie((naam, operatie) -> {
            assertThat(namen(operatie.path("responses"))).as(naam).contains("400", "401", "403");
            operatie.path("responses").properties().forEach(een -> {
                JsonNode antwoord = gevolgd(een.getValue());
                String wat = naam + " " + een.getKey();
                assertThat(namen(antwoord.path("headers"))).as(wat).contains("API-Version");
                if (een.getKey().startsWith("4")) {
                    assertThat(antwoord.at("/content/application~1problem+json/example/status")
                                    .asText())
                            .as(wat)
                            .isEqualTo(een.getKey());
                }
            });
        });
    }

    @Test
    void hasTheFieldsOfTheRecords() {
        Map.of(
                        "Berichtaanvraag", BerichtaanvraagJson.class,
                        "Bericht", BerichtJson.class,
                        "Berichten", BerichtenJson.class,
                        "Berichtlinks", BerichtenJson.BerichtlinksJson.class)
                .forEach((schema, record) -> {
                    var velden = new ArrayList<String>();
                    api.at("/components/schemas/" + schema + "/properties")
                            .fieldNames()
                            .forEachRemaining(velden::add);
                    assertThat(velden)
                            .as(schema)
                            .containsExactly(Arrays.stream(record.getRecordComponents())
                                    .map(component -> component.getName())
                                    .toArray(String[]::new));
                });
    }

    @Test
    void givesExamplesThatFit() {
        elkeOperatie((naam, operatie) -> operatie.path("responses").forEach(een -> {
            JsonNode inhoud = gevolgd(een).at("/content/application~1json");
            JsonNode schema = gevolgd(inhoud.path("schema"));
            assertThat(namen(inhoud.path("example"))).as(naam).isEqualTo(namen(schema.path("properties")));
        }));
    }
}
