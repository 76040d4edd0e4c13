// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HtmlTest {
    private static String body(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        Html.body(page -> {
                    page.writeContent(text);
                    page.writeBinaryContent("<br>".getBytes(StandardCharsets.UTF_8));
                    page.writeUserContent("<&");
                })
                .writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesWhatTheTemplateWrites() throws IOException {
        assertThat(body("é – €")).isEqualTo("é – €<br>&lt;&amp;");
        assertThat(Html.text(page -> page.writeContent("é"))).isEqualTo("é");
    }

    @Test
    void writesTextOfAnyLengthAndSignWhole() throws IOException {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var text = new StringBuilder();
            int length = random.nextInt(3000);
            while (text.length() < length) {
                int sign = random.nextInt(4);
                text.appendCodePoint(sign == 0 ? 'a' : sign == 1 ? 0xE9 : sign == 2 ? 0x20AC : 0x1F600);
            }
            assertThat(body(text.toString())).isEqualTo(text + "<br>&lt;&amp;");
        }
    }

    @Test
    void halfASurrogateIsAQuestionMark() throws IOException {
        assertThat(body("a\uD83Db")).startsWith("a?b");
    }

    @Test
    void keepsWhatWasWritten() throws IOException {
        var kept = Html.written(page -> page.writeUserContent("é<"));
        assertThat(Html.text(page -> page.writeUserContent(kept))).isEqualTo("é&lt;");
    }
}
