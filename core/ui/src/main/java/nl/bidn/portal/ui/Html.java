// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.ui;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
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
            var bytes = new Utf8ByteOutput();
            template.accept(new OwaspHtmlTemplateOutput(bytes));
            bytes.writeTo(out);
        };
    }

    /** The same as a string, for tests. */
    public static String text(Consumer<HtmlTemplateOutput> template) {
        var text = new gg.jte.output.StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }

    /** Plain text as content of a macro, escaped. */
    public static Content content(String text) {
        return output -> ((HtmlTemplateOutput) output).writeUserContent(text);
    }
}
