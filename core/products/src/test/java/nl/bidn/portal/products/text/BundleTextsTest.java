// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.BundleTexts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTextsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("i18n"));
        Files.writeString(folder.resolve("i18n/messages_nl.properties"), """
                hello = Dag {0}, u heeft {1,choice,0#geen berichten|1#één bericht|1<{1} berichten}
                plain = Foto''s van {0} en {1}
                fixed = Eén foto''s
                size = {0} bytes
                only = Alleen Nederlands
                """);
        Files.writeString(
                folder.resolve("i18n/messages_en.properties"), "plain = Photos of {0} and {1}\nsize = {0} bytes\n");
    }

    @Test
    void fillsInTheTextsOfALanguage() {
        BundleTexts dutch = texts("nl");
        assertThat(dutch.text("hello", "Jan", 1)).isEqualTo("Dag Jan, u heeft één bericht");
        assertThat(dutch.text("hello", "Jan", 5)).isEqualTo("Dag Jan, u heeft 5 berichten");
        assertThat(dutch.text("plain", "Jan", "Els")).isEqualTo("Foto's van Jan en Els");
        assertThat(dutch.text("plain", "Jan")).isEqualTo("Foto's van Jan en {1}");
        assertThat(dutch.text("fixed")).isEqualTo("Eén foto's");
        assertThat(dutch.text("size", 12_345)).isEqualTo("12.345 bytes");
        assertThat(texts("en").text("size", 12_345)).isEqualTo("12,345 bytes");
        assertThat(texts("en").text("plain", "Jan", "Els")).isEqualTo("Photos of Jan and Els");
    }

    @Test
    void fallsBackToDutchAndThenToTheKey() {
        assertThat(texts("en").text("only")).isEqualTo("Alleen Nederlands");
        assertThat(texts("en").text("nowhere")).isEqualTo("nowhere");
        assertThat(texts("fr").locale()).isEqualTo(BundleTexts.DUTCH);
        assertThat(texts("nl").has("nowhere")).isFalse();
    }

    @Test
    void whatIsAProductsOwnComesBeforeWhatTheyShare() throws IOException {
        Files.writeString(
                folder.resolve("i18n/messages_nl.properties"),
                "title = Van allen\niwmo.title = Van iWmo\nijw.only = Van iJw\niwmo.nl = Alleen Nederlands\n");
        Files.writeString(folder.resolve("i18n/messages_en.properties"), "title = Of all\nnl = Of all\n");

        BundleTexts iwmo = texts("nl").asSeenBy(new ProductId("iwmo"));
        BundleTexts ijw = texts("nl").asSeenBy(new ProductId("ijw"));
        assertThat(iwmo.text("title")).isEqualTo("Van iWmo");
        assertThat(ijw.text("title")).isEqualTo("Van allen");
        assertThat(ijw.text("only")).isEqualTo("Van iJw");
        assertThat(iwmo.has("only")).isFalse();
        assertThat(texts("en").asSeenBy(new ProductId("iwmo")).text("nl"))
                .as("its own words in another language rather than words that are not its own")
                .isEqualTo("Alleen Nederlands");
    }

    @Test
    void servesManyThreads() {
        BundleTexts dutch = texts("nl");
        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .mapToObj(i -> dutch.text("size", i % 1000).equals(i % 1000 + " bytes"))
                        .allMatch(same -> same))
                .isTrue();
    }

    @Test
    void refusesATextThatIsNoMessageFormat() throws IOException {
        Files.writeString(folder.resolve("i18n/messages_nl.properties"), "wrong = {0,colour}\n");
        assertThatThrownBy(() -> texts("nl")).hasMessageContaining("Text 'wrong' of test is not a MessageFormat");
    }

    private BundleTexts texts(String language) {
        Function<String, @Nullable URL> files = path -> {
            try {
                return Files.exists(folder.resolve(path))
                        ? folder.resolve(path).toUri().toURL()
                        : null;
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        };
        return BundleTexts.of("test", files, Locale.forLanguageTag(language));
    }
}
