// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
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
import java.util.stream.Stream;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What {@code openapi/v1.json} of a product says is what its code does, by the NL GOV API Design Rules 2.2. A test of each product
 * with REST extends this, and says which records its schemas are.
 */
public abstract class OpenApiContract {
    private static final String IN_CAMEL_CASE = "[a-z][a-zA-Z0-9]*";

    private JsonNode api = MissingNode.getInstance();

    protected abstract Product product();

    /** By the names of the schemas. */
    protected abstract Map<String, Class<? extends Record>> records();

    /** All values of fields that have a fixed list of them, each field as {@code Schema.field}. */
    protected Map<String, List<String>> choices() {
        return Map.of();
    }

    /** The form of the names of headers, for a product that has some of its own. */
    protected String headers() {
        return IN_CAMEL_CASE;
    }

    @BeforeEach
    void read() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/openapi/v1.json")) {
            api = new ObjectMapper().readTree(in);
        }
    }

    /** With what it refers to in its place. */
    private JsonNode followed(JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.isEmpty() ? node : api.at(ref.substring(1));
    }

    private void eachOperation(BiConsumer<String, JsonNode> look) {
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                look.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private void eachAnswer(BiConsumer<String, JsonNode> look) {
        eachOperation((name, operation) -> operation
                .path("responses")
                .properties()
                .forEach(answer -> look.accept(name + " " + answer.getKey(), followed(answer.getValue()))));
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void namesTheVersionTheServerAndWhoToAsk() {
        assertThat(api.path("openapi").asText()).isEqualTo("3.0.3");
        assertThat(api.at("/info/version").asText()).matches("[0-9]+\\.[0-9]+\\.[0-9]+");
        assertThat(api.at("/servers/0/url").asText())
                .startsWith("https://")
                .endsWith("/api/" + product().id() + "/v1");
        assertThat(names(api.at("/info/contact"))).contains("name", "url", "email");
        var tags = new ArrayList<String>();
        api.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        assertThat(tags).doesNotHaveDuplicates();
        eachOperation((name, operation) ->
                assertThat(tags).as(name).contains(operation.at("/tags/0").asText()));
    }

    @Test
    void hasThePathsAndMethodsOfAllResources() {
        Set<String> described = new TreeSet<>();
        eachOperation((name, operation) -> described.add(name));

        assertThat(described).isEqualTo(made());
    }

    @Test
    void pathsAreNounsInThePluralOfSmallLettersAndQueriesInCamelCase() {
        api.path("paths")
                .fieldNames()
                .forEachRemaining(path -> assertThat(path).matches("(/([a-z][a-z0-9]*(-[a-z0-9]+)*|\\{[a-zA-Z]+}))+"));
        eachOperation((name, operation) -> operation.path("parameters").forEach(parameter -> {
            boolean header = followed(parameter).path("in").asText().equals("header");
            String form = header ? headers() : IN_CAMEL_CASE;
            assertThat(followed(parameter).path("name").asText()).as(name).matches(form);
            assertThat(followed(parameter).path("name").asText()).as(name).isNotEqualToIgnoringCase("bsn");
        }));
        var ids = new ArrayList<String>();
        eachOperation((name, operation) -> ids.add(operation.path("operationId").asText()));
        assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
    }

    /** On these the official linter of the rules, which looks into examples as well, stops or finds a fault. */
    @Test
    void nullableHasATypeAndNoNullInAnExampleIsNamedAsAMethod() {
        eachField(api, (field, value) -> {
            if (value.has("nullable")) {
                assertThat(value.has("type"))
                        .as(field + " is nullable and has no type")
                        .isTrue();
            }
            if (value.isNull()) {
                assertThat(field.toLowerCase(Locale.ROOT)).doesNotContain("get", "delete", "put", "post", "patch");
            }
        });
    }

    private static void eachField(JsonNode node, BiConsumer<String, JsonNode> look) {
        node.properties().forEach(field -> look.accept(field.getKey(), field.getValue()));
        node.forEach(below -> eachField(below, look));
    }

    @Test
    void givesTheVersionWithEachAnswerAndAProblemForEachError() {
        eachOperation((name, operation) ->
                assertThat(names(operation.path("responses"))).as(name).contains("400", "401", "403"));
        eachAnswer((name, answer) -> {
            assertThat(names(answer.path("headers"))).as(name).contains("API-Version");
            if (name.matches(".* [45][0-9]{2}")) {
                assertThat(names(answer.path("content"))).as(name).containsExactly("application/problem+json");
                JsonNode schema = followed(answer.at("/content/application~1problem+json/schema"));
                assertThat(names(schema.path("properties"))).as(name).contains("status", "title", "detail");
                JsonNode example = answer.at("/content/application~1problem+json/example");
                assertThat(example.path("detail").asText()).as(name).isNotBlank();
                assertThat(name).endsWith(example.path("status").asText());
            }
            if (name.endsWith(" 429") || name.endsWith(" 503")) {
                assertThat(names(answer.path("headers"))).as(name).contains("Retry-After");
            }
        });
    }

    @Test
    void datesAreNamedAsSuchAndMomentsAreNot() {
        schemas()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(field -> {
                            boolean date = field.getKey().matches("(?i).*(date|datum)");
                            String format = field.getValue().path("format").asText();
                            assertThat(date)
                                    .as(schema.getKey() + "." + field.getKey())
                                    .isEqualTo(format.equals("date"));
                        }));
    }

    private Stream<Map.Entry<String, JsonNode>> schemas() {
        return api.at("/components/schemas").properties().stream();
    }

    @Test
    void schemasHaveNamesWithCapitalsAndTheFieldsOfTheRecords() {
        schemas().forEach(schema -> assertThat(schema.getKey()).matches("[A-Z][A-Za-z0-9]*"));
        records()
                .forEach((schema, record) -> assertThat(names(api.at("/components/schemas/" + schema + "/properties")))
                        .as(schema)
                        .containsExactlyInAnyOrder(Arrays.stream(record.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toArray(String[]::new)));
    }

    @Test
    void fieldsWithAFixedListHaveTheValuesOfTheCode() {
        choices().forEach((field, values) -> {
            var described = new ArrayList<String>();
            api.at("/components/schemas/" + field.replace(".", "/properties/") + "/enum")
                    .forEach(value -> described.add(value.asText()));
            assertThat(described).as(field).containsExactlyInAnyOrderElementsOf(values);
        });
    }

    @Test
    void eachExampleFitsItsSchema() {
        eachAnswer((name, answer) -> answer.path("content").forEach(content -> examples(name, content)));
        eachOperation(
                (name, operation) -> operation.at("/requestBody/content").forEach(content -> examples(name, content)));
    }

    private void examples(String name, JsonNode content) {
        JsonNode schema = followed(content.path("schema"));
        if (content.has("example")) {
            fits(name, schema, content.path("example"));
        }
        content.path("examples").forEach(example -> fits(name, schema, example.path("value")));
    }

    private void fits(String name, JsonNode schema, JsonNode example) {
        if (!schema.path("type").asText().equals("object")) {
            return;
        }
        var required = new TreeSet<String>();
        schema.path("required").forEach(one -> required.add(one.asText()));
        assertThat(names(example)).as(name).containsAll(required);
        assertThat(names(schema.path("properties"))).as(name).containsAll(names(example));
        example.properties().forEach(field -> {
            JsonNode kind = schema.path("properties").path(field.getKey());
            if (field.getValue().isNull()) {
                assertThat(kind.path("nullable").asBoolean())
                        .as(name + " " + field.getKey())
                        .isTrue();
            } else if (kind.has("pattern")) {
                assertThat(field.getValue().asText())
                        .as(name)
                        .containsPattern(kind.path("pattern").asText());
            } else if (kind.has("enum")) {
                assertThat(kind.path("enum").toString())
                        .as(name)
                        .contains(field.getValue().toString());
            }
        });
    }

    /** Of each resource of the front door. */
    private Set<String> made() {
        var found = new TreeSet<String>();
        for (Endpoint endpoint : product().endpoints()) {
            if (endpoint instanceof Endpoint.Rest rest) {
                assertThat(rest.apiVersion()).isEqualTo(api.at("/info/version").asText());
                assertThat(rest.path())
                        .as("of several resources, the first part says which")
                        .isIn("", root(rest).substring(1));
                found.addAll(methods(rest));
            }
        }
        return found;
    }

    private static String root(Endpoint.Rest rest) {
        return rest.resource().getClass().getAnnotation(Path.class).value();
    }

    private static List<String> methods(Endpoint.Rest rest) {
        var found = new ArrayList<String>();
        for (Method method : rest.resource().getClass().getDeclaredMethods()) {
            String path = Optional.ofNullable(method.getAnnotation(Path.class))
                    .map(Path::value)
                    .orElse("");
            Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(Objects::nonNull)
                    .forEach(http -> found.add(http.value().toLowerCase(Locale.ROOT) + " " + root(rest) + path));
        }
        return found;
    }
}
