// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlBytesTest {
    private static String written(HtmlBytes html) throws IOException {
        var out = new ByteArrayOutputStream();
        html.writeTo(out);
        assertThat(out.size()).isEqualTo(html.length());
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesWhatJavaWouldWrite() throws IOException {
        String text = "één – € 𝄞 \uD800x \uDC00";
        HtmlBytes html = HtmlBytes.fresh();
        html.writeContent(text);
        html.writeBinaryContent("<b>".getBytes(StandardCharsets.UTF_8));
        html.writeContent("abc", 1, 2);
        assertThat(written(html))
                .isEqualTo(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8) + "<b>b");
    }

    @Test
    void growsAndStartsAgainEmpty() throws IOException {
        HtmlBytes html = HtmlBytes.fresh();
        html.writeContent("€".repeat(400_000));
        assertThat(html.length()).isEqualTo(1_200_000);
        assertThat(written(HtmlBytes.fresh())).isEmpty();
    }
}
