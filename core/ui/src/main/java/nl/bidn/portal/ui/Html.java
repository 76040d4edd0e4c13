// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.ui;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import nl.bidn.portal.api.Body;

/** Makes of a compiled template what the portal can write. */
public final class Html {
    private Html() {}

    /**
     * The body of a page: {@code Html.body(out -> JteophalenGenerated.render(out, null, model))}. The template runs when
     * the shell writes the page.
     */
    public static Body body(Consumer<HtmlTemplateOutput> template) {
        return out -> {
            var output = new StreamOutput(out);
            template.accept(new OwaspHtmlTemplateOutput(output));
            output.flush();
        };
    }

    /** The same as a string, for tests. */
    public static String text(Consumer<HtmlTemplateOutput> template) {
        var text = new gg.jte.output.StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }

    /**
     * Content that was written already, to be written again and again: for what costs more to make than to keep. The
     * template runs now.
     */
    public static Content written(Consumer<HtmlTemplateOutput> template) {
        byte[] html = text(template).getBytes(StandardCharsets.UTF_8);
        return output -> output.writeBinaryContent(html);
    }

    /** Plain text as content of a macro, escaped. */
    public static Content content(String text) {
        return output -> ((HtmlTemplateOutput) output).writeUserContent(text);
    }
}
