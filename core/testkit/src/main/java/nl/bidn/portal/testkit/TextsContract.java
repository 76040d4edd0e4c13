// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the texts of a room of the core must be: the same in both languages, plain Dutch, and all there that its templates
 * ask for. A bundle's {@code TextsTest} extends it; {@link ProductContract} asks the same of a product.
 */
public abstract class TextsContract {
    private static final Pattern KEY = Pattern.compile("\\btext\\(\\s*\"([a-zA-Z0-9_.-]*[a-zA-Z0-9])\"\\s*[,)]");

    /** Keys that are put together in the code, so that no template shows them whole. */
    protected Set<String> madeInCode() {
        return Set.of();
    }

    /** Keys that templates ask of texts of another bundle. */
    protected Set<String> ofOthers() {
        return Set.of();
    }

    @Test
    final void bothLanguagesSayTheSameThings() {
        assertThat(read("en").stringPropertyNames()).isEqualTo(read("nl").stringPropertyNames());
    }

    @Test
    final void theDutchIsPlain() {
        Properties texts = read("nl");
        for (String key : texts.stringPropertyNames()) {
            assertThat(PlainDutch.flaws(texts.getProperty(key))).as(key).isEmpty();
        }
    }

    @Test
    final void hasAllThatIsAskedFor() throws IOException {
        Set<String> asked = new TreeSet<>(madeInCode());
        Path templates = Path.of("src/main/jte");
        try (Stream<Path> files = Files.list(templates)) {
            for (Path file : files.toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
            }
        }
        asked.removeAll(ofOthers());
        assertThat(asked).isNotEmpty();
        assertThat(read("nl").stringPropertyNames()).containsAll(asked);
    }

    private Properties read(String language) {
        String file = "/i18n/messages_" + language + ".properties";
        Properties texts = new Properties();
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
