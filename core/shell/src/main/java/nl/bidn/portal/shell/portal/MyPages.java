// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.NoticeBoard;
import nl.bidn.portal.identity.Organisations;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.products.BundleTexts;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.shell.frame.ErrorPages;
import nl.bidn.portal.shell.frame.Frame;
import nl.bidn.portal.shell.frame.Frames;
import nl.bidn.portal.shell.frame.Pages;
import nl.bidn.portal.shell.pages.JtemyDetailsGenerated;
import nl.bidn.portal.shell.pages.JtenoticesGenerated;
import nl.bidn.portal.shell.signin.Threshold;
import nl.bidn.portal.shell.signin.WaysIn;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Refusal;
import nl.bidn.portal.shell.web.Visitor;
import nl.bidn.portal.shell.web.Visitors;

/** The pages about the person: details with choices, and notices. */
public final class MyPages {
    /** A role that the person holds, as it is shown. */
    public record RoleLine(String product, String role, String organisation) {}

    /** A page of a way in where the person keeps what it needs, such as a password. */
    public record Link(String label, String href) {}

    private final Frames frames;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Roles roles;
    private final Products products;
    private final NoticeBoard notices;
    private final WaysIn ways;
    private final MyChoices choices;
    private final Visitors visitors;
    private final ErrorPages errors;

    public MyPages(
            Frames frames,
            Accounts accounts,
            Organisations organisations,
            Roles roles,
            Products products,
            NoticeBoard notices,
            WaysIn ways,
            MyChoices choices,
            Visitors visitors,
            ErrorPages errors) {
        this.frames = frames;
        this.accounts = accounts;
        this.organisations = organisations;
        this.roles = roles;
        this.products = products;
        this.notices = notices;
        this.ways = ways;
        this.choices = choices;
        this.visitors = visitors;
        this.errors = errors;
    }

    public void details(Exchange exchange, Visitor visitor) throws IOException {
        Session session = visitor.session();
        if (session == null) {
            Threshold.send(exchange, visitor);
            return;
        }
        Account account = accounts.find(session.account()).orElseThrow(() -> new Refusal(404, "account is not there"));
        String employer = organisations
                .find(account.organisation())
                .map(Organisation::name)
                .orElse(account.organisation().value());
        Frame frame = frames.frame(exchange, visitor);
        Frame titled = frame.of(frame.text("me.title"), home(frame));
        List<RoleLine> held = held(session, visitor.locale());
        List<Link> links = links(visitor.locale());
        MyChoices.Chosen chosen = choices.of(session, visitor.locale());
        Pages.write(
                exchange,
                200,
                titled,
                Pages.Width.FULL,
                out -> JtemyDetailsGenerated.render(
                        out, null, titled, account, employer, held, links, chosen, visitor.theme()));
    }

    private List<RoleLine> held(Session session, Locale locale) {
        var lines = new ArrayList<RoleLine>();
        for (Roles.Held held : roles.of(session.account())) {
            products.find(held.product())
                    .ifPresent(product -> lines.add(new RoleLine(
                            product.texts(locale).text("product.title"),
                            product.texts(locale).text("role." + held.role() + ".title"),
                            organisations
                                    .find(held.organisation())
                                    .map(Organisation::name)
                                    .orElse(held.organisation().value()))));
        }
        lines.sort(Comparator.comparing(RoleLine::product)
                .thenComparing(RoleLine::organisation)
                .thenComparing(RoleLine::role));
        return lines;
    }

    private List<Link> links(Locale locale) {
        var links = new ArrayList<Link>();
        for (WaysIn.Way way : ways.all()) {
            BundleTexts texts = way.texts(locale);
            if (texts.has("way.account")) {
                links.add(new Link(texts.text("way.account"), way.address() + "/account"));
            }
        }
        return links;
    }

    public void notices(Exchange exchange, Visitor visitor) throws IOException {
        Session session = visitor.session();
        if (session == null) {
            Threshold.send(exchange, visitor);
            return;
        }
        Frame frame = frames.frame(exchange, visitor);
        Frame titled = frame.of(frame.text("notices.title"), home(frame));
        List<NoticeBoard.Line> lines = notices.of(session.account(), visitor.locale());
        Pages.write(
                exchange, 200, titled, Pages.Width.FULL, out -> JtenoticesGenerated.render(out, null, titled, lines));
    }

    /** {@code POST /meldingen}: all were read. */
    public void noticesRead(Exchange exchange, Visitor visitor) throws IOException {
        Session session = visitor.session();
        if (session == null) {
            Threshold.send(exchange, visitor);
            return;
        }
        if (errors.refusesForm(visitors, exchange, visitor)) {
            return;
        }
        notices.markAllRead(session.account());
        exchange.redirect("/meldingen");
    }

    static List<Frame.Crumb> home(Frame frame) {
        return frame.person() == null ? List.of() : List.of(new Frame.Crumb(frame.text("nav.home"), "/"));
    }
}
