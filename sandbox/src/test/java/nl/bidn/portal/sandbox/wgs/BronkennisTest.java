// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.wgs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.bidn.portal.sandbox.keten.Deur.Antwoord;
import nl.bidn.portal.testkit.FixedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BronkennisTest {
    private static final String IEDEREEN = "999900006";
    private static final String TRAAG = "999900031";

    private final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");
    private final Bronkennis inkomen = new Bronkennis("inkomen", clock);
    private final Bronkennis uitkeringen = new Bronkennis("uitkeringen", clock);
    private final Bronkennis belasting = new Bronkennis("belasting", clock);

    private Bronkennis bron(String code) {
        return switch (code) {
            case "inkomen" -> inkomen;
            case "uitkeringen" -> uitkeringen;
            default -> belasting;
        };
    }

    private Antwoord vraag(String code, String nummer, String bsn) throws IOException {
        return stuur(code, "{\"vraagId\":\"%s\",\"bron\":\"%s\",\"bsn\":\"%s\"}".formatted(nummer, code, bsn));
    }

    private Antwoord stuur(String code, String json) throws IOException {
        return bron(code).antwoord(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode json(Antwoord antwoord) throws IOException {
        return new ObjectMapper().readTree(antwoord.text());
    }

    /** Each person of the demonstration, and what each source does with a question about him. */
    @ParameterizedTest
    @CsvSource({
        "999900006, inkomen,     200, true",
        "999900006, uitkeringen, 200, true",
        "999900006, belasting,   200, true",
        "999900018, inkomen,     200, false",
        "999900018, uitkeringen, 200, true",
        "999900031, inkomen,     200, true",
        "999900031, uitkeringen, 202, ",
        "999900043, inkomen,     200, true",
        "999900043, uitkeringen, 202, ",
        "999900043, belasting,   403, ",
    })
    void doesWhatTheDemonstrationSays(String bsn, String code, int status, Boolean volledig) throws IOException {
        Antwoord antwoord = vraag(code, "A-1", bsn);
        assertThat(antwoord.status()).isEqualTo(status);
        if (status == 200) {
            assertThat(json(antwoord).get("vraagId").asText()).isEqualTo("A-1");
            assertThat(json(antwoord).get("volledig").asBoolean()).isEqualTo(volledig);
            assertThat(json(antwoord).get("gegevens")).isNotEmpty();
            assertThat(json(antwoord).get("toelichting").asText().isEmpty()).isEqualTo(volledig);
            assertThat(antwoord.text()).doesNotContain(bsn);
        } else {
            assertThat(antwoord.text()).isEmpty();
        }
    }

    @Test
    void keepsLookingForSomeSecondsByTheNumberOfTheQuestion() throws IOException {
        assertThat(vraag("uitkeringen", "A-1", TRAAG).status()).isEqualTo(202);
        clock.forward(Duration.ofSeconds(8));
        assertThat(vraag("uitkeringen", "A-2", TRAAG).status())
                .as("another question")
                .isEqualTo(202);
        assertThat(vraag("uitkeringen", "A-1", TRAAG).status()).isEqualTo(200);
    }

    @Test
    void saysTheSameOfTheSamePersonEachTime() throws IOException {
        assertThat(vraag("inkomen", "A-1", IEDEREEN)).isEqualTo(vraag("inkomen", "A-1", IEDEREEN));
        assertThat(json(vraag("inkomen", "A-1", IEDEREEN)).get("gegevens"))
                .isNotEqualTo(json(vraag("inkomen", "A-1", "999900055")).get("gegevens"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"vraagId\":\"A\",\"bsn\":\"999900006\",\"bron\":\"belasting\"}",
                "{\"vraagId\":\"A\",\"bron\":\"inkomen\"}",
                "{\"bsn\":\"999900006\",\"bron\":\"inkomen\"}"
            })
    void refusesWhatIsNotAQuestionToIt(String json) throws IOException {
        assertThat(stuur("inkomen", json)).isEqualTo(new Antwoord(400, ""));
    }
}
