// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the hub writes to the audit has a name for people, and no name is for something that is not written. */
class HandelingenTest {
    private static final String PREFIX = "action.";
    private static final Pattern WRITTEN = Pattern.compile("\\.record\\(\\s*\\w+,\\s*(?:\"([a-z-]+)\"|([A-Z_]+)),");

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void eachActThatIsWrittenHasAName(String language) throws IOException {
        assertThat(written()).contains("fout-doorgestuurd", "bericht-aangeleverd", "zip-geweigerd");
        assertThat(named(language)).isEqualTo(written());
    }

    private static Set<String> written() throws IOException {
        var all = new TreeSet<String>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                WRITTEN.matcher(text)
                        .results()
                        .map(found -> found.group(1) == null ? constant(text, found.group(2)) : found.group(1))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static String constant(String source, String name) {
        Matcher found = Pattern.compile("String " + name + " = \"([a-z-]+)\"").matcher(source);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static Set<String> named(String language) throws IOException {
        String file = "/i18n/messages_" + language + ".properties";
        var texts = new Properties();
        try (var in = Objects.requireNonNull(IwmoProduct.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .collect(Collectors.toSet());
    }
}
