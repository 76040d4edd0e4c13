// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import nl.bidn.portal.registration.web.DetailsForm;
import nl.bidn.portal.testkit.PlainDutch;
import org.junit.jupiter.api.Test;

/** That each key is there is shown by the tests of the pages, whose texts are the real ones. */
class TextsTest {
    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(read("en").stringPropertyNames()).isEqualTo(read("nl").stringPropertyNames());
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
        try (var in = Objects.requireNonNull(DetailsForm.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
