// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the core writes to the audit has a name for people, and no name is for something that is not written. */
class ActionsTest {
    private static final String PREFIX = "action.";

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void eachActThatIsWrittenHasAName(String language) throws IOException {
        Set<String> written = WrittenActions.in(Path.of(".."));

        assertThat(written)
                .as("of each way in which it is written")
                .contains(
                        "gebruiker-gewijzigd",
                        "rol-toegekend",
                        "gebruiker-wijzigen",
                        "ingelogd",
                        "api-geweigerd",
                        "logboek-opgehaald",
                        "console-user-deactivate",
                        "verificatie-geweigerd",
                        "toegang-geweigerd");
        assertThat(named(language)).isEqualTo(written);
    }

    private static Set<String> named(String language) throws IOException {
        String file = "/i18n/messages_" + language + ".properties";
        var texts = new Properties();
        try (var in = Objects.requireNonNull(UserSection.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .collect(Collectors.toSet());
    }
}
