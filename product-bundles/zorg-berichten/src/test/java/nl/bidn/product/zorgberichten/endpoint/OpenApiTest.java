// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import nl.bidn.product.zorgberichten.service.Staat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description must say what the code does, by the NL GOV API Design Rules. */
class OpenApiTest {
    private static JsonNode api;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = BerichtenEndpoint.class.getResourceAsStream("/openapi/v1.json")) {
            api = new ObjectMapper().readTree(in);
        }
    }

    @Test
    void namesTheVersionTheServerAndWhoToAsk() {
        assertThat(api.path("openapi").asText()).isEqualTo("3.0.3");
        assertThat(api.at("/info/version").asText()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(api.at("/servers/0/url").asText()).endsWith("/api/zorg-berichten/v1");
        assertThat(api.at("/info/contact").fieldNames()).toIterable().contains("name", "url", "email");
    }

    @Test
    void hasThePathsAndMethodsOfTheResource() {
        Set<String> described = new TreeSet<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> described.add(method + " " + path.getKey())));

        assertThat(described).isEqualTo(implemented());
    }

    @Test
    void givesTheVersionWithEachAnswerAndAProblemForEachError() {
        for (JsonNode path : api.path("paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.path("responses").has("400")).isTrue();
                assertThat(operation.path("responses").has("403")).isTrue();
                operation.path("responses").properties().forEach(response -> {
                    assertThat(response.getValue().path("headers").has("API-Version"))
                            .isTrue();
                    if (response.getKey().startsWith("4")) {
                        assertThat(response.getValue().path("content").has("application/problem+json"))
                                .isTrue();
                    }
                });
            }
        }
    }

    @Test
    void describesEachRecordAndEachState() {
        Map.of(
                        "Bericht", BerichtJson.class,
                        "Afwijzing", BerichtJson.AfwijzingJson.class,
                        "Berichten", BerichtenJson.class,
                        "Links", BerichtenJson.LinksJson.class,
                        "Berichtstaat", BerichtstaatJson.class,
                        "Berichtfout", BerichtstaatJson.BerichtfoutJson.class,
                        "Stap", BerichtstaatJson.StapJson.class)
                .forEach((schema, record) -> assertThat(names(schema))
                        .as(schema)
                        .containsExactlyInAnyOrder(Arrays.stream(record.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toArray(String[]::new)));
        var states = new TreeSet<String>();
        api.at("/components/schemas/Bericht/properties/staat/enum").forEach(staat -> states.add(staat.asText()));
        assertThat(states)
                .containsExactlyInAnyOrder(
                        Arrays.stream(Staat.values()).map(BerichtJson::klein).toArray(String[]::new));
    }

    @Test
    void eachExampleHasWhatItsSchemaAsksFor() {
        for (JsonNode path : api.path("paths")) {
            for (JsonNode operation : path) {
                operation
                        .path("responses")
                        .forEach(response -> response.path("content")
                                .forEach(content -> assertThat(names(content.path("example")))
                                        .containsAll(required(
                                                content.at("/schema/$ref").asText()))));
            }
        }
    }

    private static Set<String> required(String schema) {
        var names = new TreeSet<String>();
        if (!schema.isEmpty()) {
            api.at(schema.substring(1)).path("required").forEach(name -> names.add(name.asText()));
        }
        return names;
    }

    private static Set<String> names(String schema) {
        return names(api.at("/components/schemas/" + schema + "/properties"));
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> implemented() {
        String root = BerichtenEndpoint.class.getAnnotation(Path.class).value();
        var found = new TreeSet<String>();
        for (Method method : BerichtenEndpoint.class.getDeclaredMethods()) {
            String path = Optional.ofNullable(method.getAnnotation(Path.class))
                    .map(Path::value)
                    .orElse("");
            Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(Objects::nonNull)
                    .forEach(http -> found.add(http.value().toLowerCase(Locale.ROOT) + " " + root + path));
        }
        return found;
    }
}
