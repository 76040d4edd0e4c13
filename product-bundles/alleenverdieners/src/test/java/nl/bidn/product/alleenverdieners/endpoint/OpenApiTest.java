// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import nl.bidn.product.alleenverdieners.message.FlawCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description must say what the code does, by the NL GOV API Design Rules. */
class OpenApiTest {
    private static JsonNode api;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = DeliveryEndpoint.class.getResourceAsStream("/openapi/v1.json")) {
            api = new ObjectMapper().readTree(in);
        }
    }

    @Test
    void namesTheVersionTheServerAndWhoToAsk() {
        assertThat(api.path("openapi").asText()).isEqualTo("3.0.3");
        assertThat(api.at("/info/version").asText()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(api.at("/servers/0/url").asText()).endsWith("/api/alleenverdieners/v1");
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
    void describesTheReceiptAndEachCode() {
        var fields = new TreeSet<String>();
        api.at("/components/schemas/Ontvangstbewijs/properties").fieldNames().forEachRemaining(fields::add);
        assertThat(fields)
                .containsExactlyInAnyOrder(Arrays.stream(ReceiptJson.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toArray(String[]::new));

        var codes = new TreeSet<String>();
        api.at("/components/schemas/Fout/properties/code/enum").forEach(code -> codes.add(code.asText()));
        assertThat(codes)
                .containsExactlyInAnyOrder(
                        Arrays.stream(FlawCode.values()).map(FlawCode::code).toArray(String[]::new));
    }

    private static Set<String> implemented() {
        String root = DeliveryEndpoint.class.getAnnotation(Path.class).value();
        var found = new TreeSet<String>();
        for (Method method : DeliveryEndpoint.class.getDeclaredMethods()) {
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
