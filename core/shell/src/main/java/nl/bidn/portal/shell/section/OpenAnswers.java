// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.section;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import nl.bidn.portal.api.View;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.shell.frame.ErrorPages;
import nl.bidn.portal.shell.frame.Frame;
import nl.bidn.portal.shell.frame.Frames;
import nl.bidn.portal.shell.frame.Pages;
import nl.bidn.portal.shell.pages.JtewayInGenerated;
import nl.bidn.portal.shell.section.Sections.Open;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.LocalPath;
import nl.bidn.portal.shell.web.Refusal;
import nl.bidn.portal.shell.web.Visitor;
import nl.bidn.portal.shell.web.Visitors;

/** Answers for {@link nl.bidn.portal.identity.OpenPages}: to anybody, whoever signed in. */
public final class OpenAnswers {
    private static final int NOT_FOUND = 404;

    private final Sections sections;
    private final Visitors visitors;
    private final Frames frames;
    private final ErrorPages errors;
    private final Kept kept;

    public OpenAnswers(
            Sections sections, Visitors visitors, Frames frames, ErrorPages errors, Secrets secrets, Clock clock) {
        this.sections = sections;
        this.visitors = visitors;
        this.frames = frames;
        this.errors = errors;
        this.kept = new Kept(secrets, clock);
    }

    /** Whether an address that starts with this part is for everybody. */
    public boolean has(String part) {
        return sections.open(part).isPresent();
    }

    /** Answers if the first part of the address names open pages; false if it does not. */
    public boolean answer(Exchange exchange, Visitor visitor) throws IOException {
        Open open = sections.open(exchange.part(0)).orElse(null);
        if (open == null) {
            return false;
        }
        exchange.takesFiles(open.pages().mostUploadBytes());
        if (exchange.isGet() || !errors.refusesForm(visitors, exchange, visitor)) {
            try {
                give(exchange, visitor, open);
            } finally {
                exchange.shutUploads();
            }
        }
        return true;
    }

    private void give(Exchange exchange, Visitor visitor, Open open) throws IOException {
        var request = new OpenRequest(
                exchange,
                visitor,
                open.pages().id(),
                open.texts(visitor.locale()),
                visitors.formToken(exchange, visitor),
                kept);
        View view =
                exchange.isPost() ? open.pages().submit(request) : open.pages().show(request);
        if (view instanceof View.Page page) {
            page(exchange, visitor, 200, open, page, List.of());
        } else if (view instanceof View.Invalid invalid) {
            page(exchange, visitor, 422, open, invalid.page(), invalid.errors());
        } else if (view instanceof View.Redirect redirect) {
            exchange.redirect(LocalPath.below(open.address(), redirect.path()).orElse(open.address()));
        } else if (view instanceof View.Download download) {
            Pages.download(exchange, download);
        } else if (view instanceof View.NotAllowed refused) {
            String title = frames.texts(visitor.locale()).text("error.403.title");
            errors.show(exchange, visitor, 403, title, refused.reason());
        } else {
            throw new Refusal(NOT_FOUND, "open pages have no such thing");
        }
    }

    private void page(
            Exchange exchange, Visitor visitor, int status, Open open, View.Page page, List<View.FieldError> toMend)
            throws IOException {
        byte[] body = Pages.bytes(page.body());
        boolean verified = visitor.person().filter(s -> s.verified()).isPresent();
        Frame bare = verified ? frames.frame(exchange, visitor) : frames.bare(exchange, visitor);
        var home = verified
                ? new Frame.Crumb(bare.text("nav.home"), "/")
                : new Frame.Crumb(bare.text("nav.start"), "/inloggen");
        String title = open.title(visitor.locale());
        boolean first = exchange.after(1).isEmpty();
        Frame frame = bare.of(
                        page.title().equals(title) ? title : page.title() + " – " + title,
                        first ? List.of(home) : List.of(home, new Frame.Crumb(title, open.address())))
                .with(toMend);
        Pages.write(
                exchange,
                status,
                frame,
                verified ? Pages.Width.FULL : Pages.Width.NARROW,
                out -> JtewayInGenerated.render(out, null, frame, page.title(), Pages.written(body)));
    }
}
