// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer;

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
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.UserManagement.Why;
import nl.bidn.portal.testkit.PlainDutch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern KEY = Pattern.compile("text\\(\"([a-z0-9.-]+[a-z0-9])\"");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(read("en").stringPropertyNames()).isEqualTo(read("nl").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/jte", "src/main/java/nl/bidn/portal/gebruikersbeheer/web"})
    void hasAllThatPagesAskFor(String folder) throws IOException {
        var asked = new TreeSet<String>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
            }
        }
        // a text of the product itself
        asked.remove("product.title");
        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(read("nl").stringPropertyNames()).containsAll(asked);
    }

    @Test
    void hasAWordForEachReasonStateAndFieldOfWork() throws IOException {
        var keys = new TreeSet<String>();
        for (Why why : Why.values()) {
            keys.add("why." + key(why));
        }
        for (Account.State state : Account.State.values()) {
            keys.add("state." + key(state));
        }
        for (Domain domain : Domain.values()) {
            keys.add("domain." + key(domain));
        }
        assertThat(read("nl").stringPropertyNames()).containsAll(keys);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
        try (var in = Objects.requireNonNull(UserSection.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
