// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.servicedesk.web.ServicedeskSection;
import nl.bidn.portal.testkit.PlainDutch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern KEY_OF_A_TEMPLATE = Pattern.compile("text\\(\"([a-zA-Z0-9.-]+)\"[,)]");
    private static final Pattern FIELD = Pattern.compile("form\\.(?:needed|choice|day)\\(\\s*\"([a-z-]+)\"");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(read("en").stringPropertyNames()).isEqualTo(read("nl").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void hasAllThatAPageAsksFor(String language) throws IOException {
        var asked = new TreeSet<String>();
        for (String text : files("src/main/jte")) {
            KEY_OF_A_TEMPLATE.matcher(text).results().forEach(found -> asked.add(found.group(1)));
        }
        for (String text : files("src/main/java/nl/bidn/portal/servicedesk/web")) {
            FIELD.matcher(text).results().forEach(found -> asked.add("form.needed." + found.group(1)));
        }
        assertThat(asked).hasSizeGreaterThan(150);
        assertThat(read(language).stringPropertyNames()).containsAll(asked);
    }

    @Test
    void saysEachReasonOfARefusal() throws IOException {
        var keys = Stream.of(Refused.Why.values())
                .map(why -> "refused." + why.name().toLowerCase(Locale.ROOT))
                .toList();

        assertThat(read("nl").stringPropertyNames()).containsAll(keys);
    }

    @Test
    void theDutchIsPlain() throws IOException {
        var texts = read("nl");
        for (String key : texts.stringPropertyNames()) {
            assertThat(PlainDutch.flaws(texts.getProperty(key))).as(key).isEmpty();
        }
    }

    private static Iterable<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            var texts = new java.util.ArrayList<String>();
            for (Path file : files.toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    private static Properties read(String language) throws IOException {
        var file = "/i18n/messages_" + language + ".properties";
        var texts = new Properties();
        try (var in = Objects.requireNonNull(ServicedeskSection.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
