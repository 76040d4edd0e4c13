// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldhulpverlening.Fixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description must say what the code does, by the NL GOV API Design Rules 2.2. */
class OpenApiTest {
    private static JsonNode api;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = VraagEndpoint.class.getResourceAsStream("/openapi/v1.json")) {
            api = new ObjectMapper().readTree(in);
        }
    }

    /** With what it refers to in its place. */
    private static JsonNode gevolgd(JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.isEmpty() ? node : api.at(ref.substring(1));
    }

    private static void elkeOperatie(BiConsumer<String, JsonNode> kijk) {
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(
                                operatie -> kijk.accept(operatie.getKey() + " " + path.getKey(), operatie.getValue())));
    }

    private static void elkAntwoord(BiConsumer<String, JsonNode> kijk) {
        elkeOperatie((naam, operatie) -> operatie.path("responses")
                .properties()
                .forEach(antwoord -> kijk.accept(naam + " " + antwoord.getKey(), gevolgd(antwoord.getValue()))));
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
        assertThat(api.at("/servers/0/url").asText()).startsWith("https://").endsWith("/api/schuldhulpverlening/v1");
        assertThat(names(api.at("/info/contact"))).contains("name", "url", "email");
        var tags = new ArrayList<String>();
        api.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        assertThat(tags).doesNotHaveDuplicates();
        elkeOperatie((naam, operatie) ->
                assertThat(tags).as(naam).contains(operatie.at("/tags/0").asText()));
    }

    @Test
    void hasThePathsAndMethodsOfAllResources() {
        Set<String> beschreven = new TreeSet<>();
        elkeOperatie((naam, operatie) -> beschreven.add(naam));

        assertThat(beschreven).isEqualTo(gemaakt());
    }

    @Test
    void pathsAreNounsInThePluralOfSmallLettersAndQueriesInCamelCase() {
        api.path("paths")
                .fieldNames()
                .forEachRemaining(path -> assertThat(path).matches("(/([a-z][a-z0-9]*(-[a-z0-9]+)*|\\{[a-zA-Z]+}))+"));
        elkeOperatie((naam, operatie) -> operatie.path("parameters").forEach(parameter -> {
            String vorm = gevolgd(parameter).path("in").asText().equals("header")
                    ? "X-WGS-[a-z][a-zA-Z]*"
                    : "[a-z][a-zA-Z0-9]*";
            assertThat(gevolgd(parameter).path("name").asText()).as(naam).matches(vorm);
            assertThat(gevolgd(parameter).path("name").asText()).as(naam).isNotEqualToIgnoringCase("bsn");
        }));
        var ids = new ArrayList<String>();
        elkeOperatie((naam, operatie) -> ids.add(operatie.path("operationId").asText()));
        assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void givesTheVersionWithEachAnswerAndAProblemForEachError() {
        elkeOperatie((naam, operatie) ->
                assertThat(names(operatie.path("responses"))).as(naam).contains("400", "401", "403"));
        elkAntwoord((naam, antwoord) -> {
            assertThat(names(antwoord.path("headers"))).as(naam).contains("API-Version");
            if (naam.matches(".* [45][0-9]{2}")) {
                assertThat(names(antwoord.path("content"))).as(naam).containsExactly("application/problem+json");
                JsonNode schema = gevolgd(antwoord.at("/content/application~1problem+json/schema"));
                assertThat(names(schema.path("properties"))).as(naam).contains("status", "title", "detail");
                JsonNode voorbeeld = antwoord.at("/content/application~1problem+json/example");
                assertThat(voorbeeld.path("detail").asText()).as(naam).isNotBlank();
                assertThat(naam).endsWith(voorbeeld.path("status").asText());
            }
            if (naam.endsWith(" 429") || naam.endsWith(" 503")) {
                assertThat(names(antwoord.path("headers"))).as(naam).contains("Retry-After");
            }
        });
    }

    @Test
    void datesAreNamedAsSuchAndMomentsAreNot() {
        schemas()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(veld -> {
                            boolean datum = veld.getKey().matches("(?i).*(date|datum)");
                            String format = veld.getValue().path("format").asText();
                            assertThat(datum)
                                    .as(schema.getKey() + "." + veld.getKey())
                                    .isEqualTo(format.equals("date"));
                        }));
    }

    private static Stream<Map.Entry<String, JsonNode>> schemas() {
        return api.at("/components/schemas").properties().stream();
    }

    @Test
    void schemasHaveNamesWithCapitalsAndTheFieldsOfTheRecords() {
        schemas().forEach(schema -> assertThat(schema.getKey()).matches("[A-Z][A-Za-z0-9]*"));
        Map.of(
                        "NieuweVraag",
                        VraagaanvraagJson.class,
                        "Vraag",
                        VraagJson.class,
                        "Bronstand",
                        VraagJson.BronJson.class,
                        "Antwoord",
                        AntwoordJson.class,
                        "Bronantwoord",
                        AntwoordJson.DeelJson.class,
                        "Gegeven",
                        AntwoordJson.GegevenJson.class)
                .forEach((schema, record) -> assertThat(names(api.at("/components/schemas/" + schema + "/properties")))
                        .as(schema)
                        .containsExactlyInAnyOrder(Arrays.stream(record.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toArray(String[]::new)));
    }

    @Test
    void eachExampleFitsItsSchema() {
        elkAntwoord((naam, antwoord) -> antwoord.path("content").forEach(inhoud -> voorbeelden(naam, inhoud)));
        elkeOperatie(
                (naam, operatie) -> operatie.at("/requestBody/content").forEach(inhoud -> voorbeelden(naam, inhoud)));
    }

    private static void voorbeelden(String naam, JsonNode inhoud) {
        JsonNode schema = gevolgd(inhoud.path("schema"));
        if (inhoud.has("example")) {
            past(naam, schema, inhoud.path("example"));
        }
        inhoud.path("examples").forEach(voorbeeld -> past(naam, schema, voorbeeld.path("value")));
    }

    private static void past(String naam, JsonNode schema, JsonNode voorbeeld) {
        if (!schema.path("type").asText().equals("object")) {
            return;
        }
        var verplicht = new TreeSet<String>();
        schema.path("required").forEach(een -> verplicht.add(een.asText()));
        assertThat(names(voorbeeld)).as(naam).containsAll(verplicht);
        assertThat(names(schema.path("properties"))).as(naam).containsAll(names(voorbeeld));
        voorbeeld.properties().forEach(veld -> {
            JsonNode soort = schema.path("properties").path(veld.getKey());
            if (veld.getValue().isNull()) {
                assertThat(soort.path("nullable").asBoolean())
                        .as(naam + " " + veld.getKey())
                        .isTrue();
            } else if (soort.has("pattern")) {
                assertThat(veld.getValue().asText())
                        .as(naam)
                        .containsPattern(soort.path("pattern").asText());
            } else if (soort.has("enum")) {
                assertThat(soort.path("enum").toString())
                        .as(naam)
                        .contains(veld.getValue().toString());
            }
        });
    }

    /** Of each resource of the front door. */
    private static Set<String> gemaakt() {
        var found = new TreeSet<String>();
        for (Endpoint endpoint : new Fixture(Engine.DERBY).product.endpoints()) {
            if (endpoint instanceof Endpoint.Rest rest) {
                assertThat(rest.apiVersion()).isEqualTo(api.at("/info/version").asText());
                assertThat("/" + rest.path()).isEqualTo(wortel(rest));
                found.addAll(methoden(rest));
            }
        }
        return found;
    }

    private static String wortel(Endpoint.Rest rest) {
        return rest.resource().getClass().getAnnotation(Path.class).value();
    }

    private static List<String> methoden(Endpoint.Rest rest) {
        var found = new ArrayList<String>();
        for (Method method : rest.resource().getClass().getDeclaredMethods()) {
            String path = Optional.ofNullable(method.getAnnotation(Path.class))
                    .map(Path::value)
                    .orElse("");
            Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(Objects::nonNull)
                    .forEach(http -> found.add(http.value().toLowerCase(Locale.ROOT) + " " + wortel(rest) + path));
        }
        return found;
    }
}
