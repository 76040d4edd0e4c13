// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.frame;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import nl.bidn.portal.api.Body;
import nl.bidn.portal.api.View;
import nl.bidn.portal.shell.pages.JtelayoutGenerated;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.HtmlBytes;

/** Writes pages: the frame with a page in it, in one go. */
public final class Pages {
    /** How wide the page is, and whether the column at the right is there. */
    public enum Width {
        /** With the column at the right, for who signed in. */
        FULL(""),
        /** One column of the width of text, for reading. */
        NARROW("bidn-layout--narrow"),
        /** One small column, for signing in. */
        FORM("bidn-layout--form");

        private final String css;

        Width(String css) {
            this.css = css;
        }
    }

    private Pages() {}

    public static void write(Exchange exchange, int status, Frame frame, Width width, Consumer<HtmlTemplateOutput> page)
            throws IOException {
        exchange.html(status, render(frame, width, page));
    }

    static HtmlBytes render(Frame frame, Width width, Consumer<HtmlTemplateOutput> page) {
        var bytes = HtmlBytes.fresh();
        Content main = output -> page.accept((HtmlTemplateOutput) output);
        JtelayoutGenerated.render(
                new OwaspHtmlTemplateOutput(bytes), null, frame, width.css, width == Width.FULL, main);
        return bytes;
    }

    /** What a plug-in writes, before anything of the page goes out. */
    public static byte[] bytes(Body body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        return bytes.toByteArray();
    }

    /** A file of a room of the core. */
    public static void download(Exchange exchange, View.Download download) throws IOException {
        var out = exchange.file(download.name(), download.contentType(), download.size());
        if (!exchange.isHead()) {
            download.content().writeTo(out);
        }
    }

    /** HTML that was written before, as content of a template. */
    public static Content written(byte[] html) {
        return output -> output.writeBinaryContent(html);
    }
}
