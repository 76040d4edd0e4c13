// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.bidn.portal.testkit.PlainDutch;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern KEY = Pattern.compile("text\\(\"([a-z][A-Za-z0-9_.]*[a-z0-9])\"");

    private static Properties texts(String language) throws IOException {
        var properties = new Properties();
        String file = "/i18n/messages_" + language + ".properties";
        try (var in = Objects.requireNonNull(TextsTest.class.getResourceAsStream(file), file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    @Test
    void dutchIsPlain() throws IOException {
        for (var text : texts("nl").entrySet()) {
            assertThat(PlainDutch.flaws((String) text.getValue()))
                    .as((String) text.getKey())
                    .isEmpty();
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(texts("en").keySet()).isEqualTo(texts("nl").keySet());
    }

    @Test
    void eachTextThatTemplatesAskForIsThere() throws IOException {
        Properties texts = texts("nl");
        try (Stream<Path> templates = Files.list(Path.of("src/main/jte"))) {
            for (Path template : templates.toList()) {
                var keys = KEY.matcher(Files.readString(template));
                while (keys.find()) {
                    assertThat(texts).as(template.toString()).containsKey(keys.group(1));
                }
            }
        }
    }
}
