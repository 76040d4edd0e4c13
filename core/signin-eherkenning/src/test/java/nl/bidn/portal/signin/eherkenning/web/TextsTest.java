// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.web;

import static nl.bidn.portal.signin.eherkenning.web.EherkenningPages.kind;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration;
import nl.bidn.portal.signin.eherkenning.message.Reason;
import nl.bidn.portal.testkit.PlainDutch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern KEY_OF_A_TEMPLATE = Pattern.compile("text\\(\"([a-z0-9.]+)\"");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(read("en").stringPropertyNames()).isEqualTo(read("nl").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void hasAllThatATemplateAsksFor(String language) throws IOException {
        var asked = new TreeSet<String>();
        try (Stream<Path> templates = Files.list(Path.of("src/main/jte"))) {
            for (Path template : templates.toList()) {
                KEY_OF_A_TEMPLATE
                        .matcher(Files.readString(template))
                        .results()
                        .forEach(found -> asked.add(found.group(1)));
            }
        }
        for (Reason reason : Reason.values()) {
            asked.add("refused." + kind(reason) + ".title");
            asked.add("refused." + kind(reason) + ".text");
        }
        assertThat(asked).hasSizeGreaterThan(15);
        assertThat(read(language).stringPropertyNames()).containsAll(asked);
    }

    @Test
    void theDutchIsPlain() throws IOException {
        var texts = read("nl");
        for (String key : texts.stringPropertyNames()) {
            assertThat(PlainDutch.flaws(texts.getProperty(key))).as(key).isEmpty();
        }
    }

    private static Properties read(String language) throws IOException {
        var file = "/i18n/messages_" + language + ".properties";
        var texts = new Properties();
        try (var in = Objects.requireNonNull(EherkenningAdministration.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
