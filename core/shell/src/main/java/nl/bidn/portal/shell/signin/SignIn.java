// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.signin;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.View;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.products.BundleTexts;
import nl.bidn.portal.shell.frame.ErrorPages;
import nl.bidn.portal.shell.frame.Frame;
import nl.bidn.portal.shell.frame.Frames;
import nl.bidn.portal.shell.frame.Pages;
import nl.bidn.portal.shell.pages.JteleaveGenerated;
import nl.bidn.portal.shell.pages.JtesignInGenerated;
import nl.bidn.portal.shell.pages.JtewayInGenerated;
import nl.bidn.portal.shell.section.Sections;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.LocalPath;
import nl.bidn.portal.shell.web.Refusal;
import nl.bidn.portal.shell.web.Visitor;
import nl.bidn.portal.shell.web.Visitors;

/** The tiles of the sign-in page, and the pages of the ways in behind them. */
public final class SignIn {
    /** A tile: a field of work with the ways in that lead there. */
    public record Tile(String key, String icon, List<Door> doors) {}

    /** A button of a tile. */
    public record Door(String label, String text, String href) {}

    private final WaysIn ways;
    private final Sections sections;
    private final Flow flow;
    private final Visitors visitors;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Frames frames;
    private final ErrorPages errors;

    public SignIn(
            WaysIn ways,
            Sections sections,
            Secrets secrets,
            Clock clock,
            Visitors visitors,
            Sessions sessions,
            Accounts accounts,
            Transactions transactions,
            Frames frames,
            ErrorPages errors) {
        this.ways = ways;
        this.sections = sections;
        this.flow = new Flow(secrets, clock);
        this.visitors = visitors;
        this.sessions = sessions;
        this.entrance = new Entrance(sessions, accounts, transactions);
        this.frames = frames;
        this.errors = errors;
    }

    /** The sign-in page. */
    public void tiles(Exchange exchange, Visitor visitor) throws IOException {
        Frame frame = frames.bare(exchange, visitor);
        Frame titled = frame.of(frame.text("signin.title"), List.of());
        var tiles = new ArrayList<Tile>();
        for (Domain domain : List.of(Domain.ZORG, Domain.WERK_EN_INKOMEN, Domain.SCHULDEN)) {
            tiles.add(tile(domain, visitor));
        }
        Pages.write(
                exchange,
                200,
                titled,
                Pages.Width.NARROW,
                out -> JtesignInGenerated.render(out, null, titled, tiles, sections.invitations(visitor.locale())));
    }

    private Tile tile(Domain domain, Visitor visitor) {
        List<Door> doors = ways.forDomain(domain).stream()
                .map(way -> door(way, domain, visitor))
                .toList();
        return new Tile("domain." + domain.name(), Frames.icon(domain), doors);
    }

    /** A way in that leads to more than one field of work is told from which tile somebody comes. */
    private Door door(WaysIn.Way way, Domain domain, Visitor visitor) {
        BundleTexts texts = way.texts(visitor.locale());
        String from = way.door().domains().size() > 1 ? "?domein=" + Frames.anchor(domain) : "";
        String label = texts.has("way.button")
                ? texts.text("way.button")
                : frames.texts(visitor.locale()).text("signin.button");
        return new Door(label, texts.has("way.text") ? texts.text("way.text") : "", way.address() + from);
    }

    /** A page or form of a way in. */
    public void way(Exchange exchange, Visitor visitor) throws IOException {
        WaysIn.Way way = ways.find(exchange.part(1)).orElseThrow(() -> new Refusal(404, "no such way in"));
        if (exchange.isPost() && errors.refusesForm(visitors, exchange, visitor)) {
            return;
        }
        var request = new WayInRequest(
                exchange,
                visitor,
                way,
                way.texts(visitor.locale()),
                visitors.formToken(exchange, visitor),
                visitors.start(exchange),
                flow,
                entrance);
        View view = exchange.isPost() ? way.door().submit(request) : way.door().show(request);
        request.settle();
        String token = request.opened();
        Departure departure = request.departure();
        if (token != null) {
            enter(exchange, visitor, token);
            exchange.redirect(ownPage(way, view).orElseGet(() -> onward(exchange, token)));
        } else if (departure != null) {
            leave(exchange, visitor, departure);
        } else {
            answer(exchange, visitor, way, view);
        }
    }

    /**
     * A redirect in answer to a form is held to {@code form-action} of the page with that form, so there a page stands in
     * between, which goes on by itself.
     */
    private void leave(Exchange exchange, Visitor visitor, Departure departure) throws IOException {
        if (departure.fields() == null && exchange.isGet()) {
            exchange.redirect(departure.address());
            return;
        }
        if (departure.fields() == null) {
            exchange.setHeader("Refresh", "0; url=" + departure.address());
        }
        Frame bare = frames.bare(exchange, visitor);
        Frame frame = bare.of(bare.text("leave.title"), List.of(new Frame.Crumb(bare.text("nav.start"), "/inloggen")));
        exchange.allowFormsTo(departure.origin());
        Pages.write(
                exchange, 200, frame, Pages.Width.FORM, out -> JteleaveGenerated.render(out, null, frame, departure));
    }

    /** A new session takes the place of any other of this browser (OWASP ASVS 5.0, 7.2.4). */
    private void enter(Exchange exchange, Visitor visitor, String token) {
        visitor.person().ifPresent(earlier -> sessions.end(visitor.token()));
        visitors.signedIn(exchange, token);
    }

    /** Straight to the first visit who was not verified yet, past the pages that would only send him on; others where they wanted to go. */
    private String onward(Exchange exchange, String token) {
        String goal = Threshold.goal(exchange);
        return sessions.find(token, false).flatMap(sections::firstVisit).orElse(goal);
    }

    /** The page of the way in where it leads itself, if it does. */
    private static Optional<String> ownPage(WaysIn.Way way, View view) {
        return view instanceof View.Redirect redirect && !redirect.path().isEmpty()
                ? LocalPath.below(way.address(), redirect.path())
                : Optional.empty();
    }

    private void answer(Exchange exchange, Visitor visitor, WaysIn.Way way, View view) throws IOException {
        if (view instanceof View.Page page) {
            page(exchange, visitor, 200, page, List.of());
        } else if (view instanceof View.Invalid invalid) {
            page(exchange, visitor, 422, invalid.page(), invalid.errors());
        } else if (view instanceof View.Redirect redirect) {
            exchange.redirect(LocalPath.below(way.address(), redirect.path()).orElse(way.address()));
        } else if (view instanceof View.NotAllowed refused) {
            String title = frames.texts(visitor.locale()).text("error.403.title");
            errors.show(exchange, visitor, 403, title, refused.reason());
        } else {
            throw new Refusal(404, "way in has no such page");
        }
    }

    private void page(Exchange exchange, Visitor visitor, int status, View.Page page, List<View.FieldError> toMend)
            throws IOException {
        byte[] body = Pages.bytes(page.body());
        Frame bare = visitor.session() == null ? frames.bare(exchange, visitor) : frames.frame(exchange, visitor);
        String start = bare.text(visitor.session() == null ? "nav.start" : "nav.home");
        String href = visitor.session() == null ? "/inloggen" : "/";
        Frame frame =
                bare.of(page.title(), List.of(new Frame.Crumb(start, href))).with(toMend);
        Pages.write(
                exchange,
                status,
                frame,
                Pages.Width.FORM,
                out -> JtewayInGenerated.render(out, null, frame, frame.title(), Pages.written(body)));
    }
}
