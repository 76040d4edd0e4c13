// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.section;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Access;
import nl.bidn.portal.identity.Section;
import nl.bidn.portal.identity.Section.SectionTab;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.shell.frame.ErrorPages;
import nl.bidn.portal.shell.frame.Frame;
import nl.bidn.portal.shell.frame.Frames;
import nl.bidn.portal.shell.frame.Pages;
import nl.bidn.portal.shell.frame.TabLink;
import nl.bidn.portal.shell.pages.JtesectionGenerated;
import nl.bidn.portal.shell.pages.JtewayInGenerated;
import nl.bidn.portal.shell.section.Sections.Known;
import nl.bidn.portal.shell.signin.Threshold;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.HtmlBytes;
import nl.bidn.portal.shell.web.LocalPath;
import nl.bidn.portal.shell.web.Refusal;
import nl.bidn.portal.shell.web.Visitor;
import nl.bidn.portal.shell.web.Visitors;

/**
 * {@code /<section>/<tab>/...}: asks whether the person signed in, sees that tab, and a form is one of ours; only then the
 * section hears of the request. For whom a section has no tab, it does not exist.
 */
public final class SectionPages {
    private static final int NOT_FOUND = 404;

    private final Sections sections;
    private final Access access;
    private final Sessions sessions;
    private final Visitors visitors;
    private final Frames frames;
    private final ErrorPages errors;
    private final Audit audit;
    private final Transactions transactions;

    public SectionPages(
            Sections sections,
            Access access,
            Sessions sessions,
            Visitors visitors,
            Frames frames,
            ErrorPages errors,
            Audit audit,
            Transactions transactions) {
        this.sections = sections;
        this.access = access;
        this.sessions = sessions;
        this.visitors = visitors;
        this.frames = frames;
        this.errors = errors;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Answers if the first part of the address names a section; false if it does not. */
    public boolean answer(Exchange exchange, Visitor visitor) throws IOException {
        Known known = sections.find(exchange.part(0)).orElse(null);
        if (known == null) {
            return false;
        }
        Session session = visitor.session();
        if (session == null) {
            Threshold.send(exchange, visitor);
        } else {
            answer(exchange, visitor, session, known);
        }
        return true;
    }

    /**
     * Sends somebody who was not verified yet to where that is done.
     *
     * @return false if the person may go on
     */
    public boolean keepsBack(Exchange exchange, Visitor visitor) {
        Session session = visitor.session();
        if (session == null || session.verified()) {
            return false;
        }
        Known first = sections.forUnverified().orElseThrow(() -> new Refusal(NOT_FOUND, "nothing for the unverified"));
        if (exchange.part(0).equals(first.section().id())) {
            return false;
        }
        exchange.redirect(first.address());
        return true;
    }

    private void answer(Exchange exchange, Visitor visitor, Session session, Known known) throws IOException {
        List<SectionTab> tabs = known.section().tabs(session);
        if (tabs.isEmpty() || known.section().forUnverified() == session.verified()) {
            throw new Refusal(NOT_FOUND, "no section for this person");
        }
        if (exchange.part(1).isEmpty()) {
            exchange.redirect(known.address() + "/" + tabs.get(0).path());
            return;
        }
        Optional<SectionTab> tab =
                tabs.stream().filter(t -> t.path().equals(exchange.part(1))).findFirst();
        if (tab.isEmpty()) {
            throw new Refusal(NOT_FOUND, "no such tab for this person");
        }
        if (exchange.isGet() || !errors.refusesForm(visitors, exchange, visitor)) {
            give(exchange, visitor, session, known, tabs, tab.get());
        }
    }

    private void give(
            Exchange exchange, Visitor visitor, Session session, Known known, List<SectionTab> tabs, SectionTab tab)
            throws IOException {
        var request = new SectionRequest(exchange, session, known.texts(visitor.locale()), access.chosen(session));
        Section section = known.section();
        View view = exchange.isPost() ? section.submit(request) : section.show(request);
        if (request.endsSession() && view instanceof View.Page last) {
            signOut(exchange, visitor, last);
        } else if (view instanceof View.Page page) {
            page(exchange, visitor, 200, page, List.of(), known, tabs, tab);
        } else if (view instanceof View.Invalid invalid) {
            page(exchange, visitor, 422, invalid.page(), invalid.errors(), known, tabs, tab);
        } else if (view instanceof View.Fragment fragment) {
            var out = HtmlBytes.fresh();
            out.writeBinaryContent(Pages.bytes(fragment.body()));
            exchange.html(200, out);
        } else if (view instanceof View.Redirect redirect) {
            exchange.redirect(LocalPath.below(known.address(), redirect.path()).orElse(known.address()));
        } else if (view instanceof View.Download download) {
            Pages.download(exchange, download);
        } else if (view instanceof View.NotAllowed refused) {
            refused(exchange, visitor, session, refused);
        } else {
            throw new Refusal(NOT_FOUND, "the section has no such thing");
        }
    }

    private void page(
            Exchange exchange,
            Visitor visitor,
            int status,
            View.Page page,
            List<View.FieldError> toMend,
            Known known,
            List<SectionTab> tabs,
            SectionTab tab)
            throws IOException {
        byte[] body = Pages.bytes(page.body());
        Frame bare = frames.frame(exchange, visitor);
        String title = known.title(visitor.locale());
        Frame frame = bare.of(
                        page.title().equals(title) ? title : page.title() + " – " + title,
                        known.section().forUnverified()
                                ? List.of()
                                : List.of(new Frame.Crumb(bare.text("nav.home"), "/")))
                .with(toMend);
        List<TabLink> links = tab.onDashboard()
                ? dashboard(bare, visitor)
                : tabs.stream()
                        .filter(t -> !t.onDashboard())
                        .map(t -> Sections.link(known, t, visitor.locale()))
                        .toList();
        String current = known.address() + "/" + tab.path();
        String heading = tab.onDashboard() ? bare.text("nav.home") : title;
        Pages.write(
                exchange,
                status,
                frame,
                known.section().forUnverified() ? Pages.Width.FORM : Pages.Width.FULL,
                out -> JtesectionGenerated.render(out, null, frame, heading, links, current, Pages.written(body)));
    }

    private List<TabLink> dashboard(Frame frame, Visitor visitor) {
        Session session = visitor.session();
        return session == null ? List.of() : dashboardTabs(frame, sections.onDashboard(session, visitor.locale()));
    }

    /** The row of tabs of the dashboard: its own, and those of sections. */
    public static List<TabLink> dashboardTabs(Frame frame, List<TabLink> ofSections) {
        var tabs = new ArrayList<TabLink>();
        if (!ofSections.isEmpty()) {
            tabs.add(new TabLink("/", frame.text("dashboard.tab"), 0));
            tabs.addAll(ofSections);
        }
        return tabs;
    }

    private void refused(Exchange exchange, Visitor visitor, Session session, View.NotAllowed refused)
            throws IOException {
        transactions.run(() -> audit.record(
                null,
                "toegang-geweigerd",
                Audit.Outcome.REFUSED,
                session.chosen(),
                session.account() + " " + exchange.part(0) + "/" + exchange.part(1)));
        String title = frames.texts(visitor.locale()).text("error.403.title");
        errors.show(exchange, visitor, 403, title, refused.reason());
    }

    private void signOut(Exchange exchange, Visitor visitor, View.Page page) throws IOException {
        byte[] body = Pages.bytes(page.body());
        sessions.end(visitor.token());
        visitors.prefer(exchange, visitor.language(), visitor.theme());
        visitors.signedOut(exchange);
        var nobody = new Visitor(null, "", false, visitor.language(), visitor.theme());
        Frame bare = frames.bare(exchange, nobody);
        Frame frame = bare.of(page.title(), List.of());
        Pages.write(
                exchange,
                200,
                frame,
                Pages.Width.FORM,
                out -> JtewayInGenerated.render(out, null, frame, frame.title(), Pages.written(body)));
    }
}
