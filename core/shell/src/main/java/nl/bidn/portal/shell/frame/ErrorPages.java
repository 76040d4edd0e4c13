// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.frame;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.shell.pages.JteerrorGenerated;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Visitor;
import nl.bidn.portal.shell.web.Visitors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what went wrong and what to do about it, with the number by which the servicedesk finds it in the log. */
public final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 413, 415, 500, 503);

    private final Frames frames;

    public ErrorPages(Frames frames) {
        this.frames = frames;
    }

    /** The page of a status. */
    public void show(Exchange exchange, Visitor visitor, int status) throws IOException {
        Texts texts = frames.texts(visitor.locale());
        String key = "error." + (KNOWN.contains(status) ? status : status < 500 ? 400 : 500);
        show(exchange, visitor, status, texts.text(key + ".title"), texts.text(key + ".text"));
    }

    /** The 403 of a form that came from elsewhere, or from a page of an earlier session. */
    public void wrongForm(Exchange exchange, Visitor visitor) throws IOException {
        LOG.warn("Form for {} without a valid token", exchange.path());
        Texts texts = frames.texts(visitor.locale());
        show(exchange, visitor, 403, texts.text("error.form.title"), texts.text("error.form.text"));
    }

    public void show(Exchange exchange, Visitor visitor, int status, String title, String text) throws IOException {
        Frame frame = frame(exchange, visitor, status).of(title, List.of());
        Pages.Width width = frame.person() == null ? Pages.Width.NARROW : Pages.Width.FULL;
        Pages.write(
                exchange,
                status,
                frame,
                width,
                out -> JteerrorGenerated.render(out, null, frame, status, title, text, exchange.reference()));
    }

    /** What is broken may be needed for the frame too; then the page stands without it. */
    private Frame frame(Exchange exchange, Visitor visitor, int status) {
        if (status < 500) {
            try {
                return frames.frame(exchange, visitor);
            } catch (RuntimeException e) {
                LOG.warn("The frame of an error page failed", e);
            }
        }
        return frames.bare(exchange, visitor);
    }

    /** Whoever posts must come from one of our own forms; otherwise the 403 is shown. */
    public boolean refusesForm(Visitors visitors, Exchange exchange, Visitor visitor) throws IOException {
        if (visitors.ownForm(exchange, visitor)) {
            return false;
        }
        wrongForm(exchange, visitor);
        return true;
    }
}
