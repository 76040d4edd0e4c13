// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.signin;

import java.io.IOException;
import java.util.List;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.shell.frame.ErrorPages;
import nl.bidn.portal.shell.frame.Frame;
import nl.bidn.portal.shell.frame.Frames;
import nl.bidn.portal.shell.frame.Pages;
import nl.bidn.portal.shell.frame.TimeLeft;
import nl.bidn.portal.shell.pages.JtesignOutGenerated;
import nl.bidn.portal.shell.pages.JtesignedOutGenerated;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.LocalPath;
import nl.bidn.portal.shell.web.Visitor;
import nl.bidn.portal.shell.web.Visitors;

/** The end of a session: by choice, or by itself; and the questions of the page about it. */
public final class SignOut {
    private static final String OWN_CHOICE = "zelf";

    private final Visitors visitors;
    private final Sessions sessions;
    private final Frames frames;
    private final ErrorPages errors;

    public SignOut(Visitors visitors, Sessions sessions, Frames frames, ErrorPages errors) {
        this.visitors = visitors;
        this.sessions = sessions;
        this.frames = frames;
        this.errors = errors;
    }

    /** Asks whether that is what the person wants: a link must not sign anybody out. */
    public void confirm(Exchange exchange, Visitor visitor) throws IOException {
        if (visitor.session() == null) {
            exchange.redirect("/");
            return;
        }
        Frame frame = frames.frame(exchange, visitor);
        Frame titled = frame.of(frame.text("signout.title"), List.of());
        Pages.write(exchange, 200, titled, Pages.Width.FORM, out -> JtesignOutGenerated.render(out, null, titled));
    }

    public void signOut(Exchange exchange, Visitor visitor) throws IOException {
        if (visitor.session() == null) {
            exchange.redirect("/");
            return;
        }
        if (errors.refusesForm(visitors, exchange, visitor)) {
            return;
        }
        sessions.end(visitor.token());
        done(exchange, visitor, visitors);
    }

    /** The session has ended by choice: what the browser keeps goes, too. */
    public static void done(Exchange exchange, Visitor visitor, Visitors visitors) {
        visitors.prefer(exchange, visitor.language(), visitor.theme());
        visitors.signedOut(exchange);
        exchange.redirect("/uitgelogd?reden=" + OWN_CHOICE);
    }

    /** The page after the end; also where a page without JavaScript goes by itself after twenty minutes. */
    public void after(Exchange exchange, Visitor visitor) throws IOException {
        String goal = exchange.parameter("terug").flatMap(LocalPath::of).orElse("/");
        if (visitor.session() == null) {
            visitors.signedOut(exchange);
            Threshold.remember(exchange, goal);
        }
        Frame frame = frames.bare(exchange, visitor);
        String state = visitor.session() != null
                ? "alive"
                : exchange.parameter("reden").orElse("").equals(OWN_CHOICE) ? "own" : "idle";
        Frame titled = frame.of(frame.text("signedout." + state + ".title"), List.of());
        Pages.write(
                exchange,
                200,
                titled,
                Pages.Width.FORM,
                out -> JtesignedOutGenerated.render(out, null, titled, state, goal));
    }

    /** {@code GET /session/status}: how long is left, and whether that can be put off; asking does not make it longer. */
    public void status(Exchange exchange, Visitor visitor) throws IOException {
        Session session = visitor.session();
        if (session == null) {
            exchange.json(401, new TimeLeft(0, true).json());
        } else {
            exchange.json(200, frames.left(session).json());
        }
    }

    /**
     * {@code POST /session/keepalive}: the request itself counts as activity. Needs no form token, as it changes nothing
     * else and a page that is open may hold that of before a change of organisation.
     */
    public void keepAlive(Exchange exchange, Visitor visitor) throws IOException {
        if (!exchange.fromOwnSite()) {
            errors.wrongForm(exchange, visitor);
        } else if (wantsJson(exchange)) {
            status(exchange, visitor);
        } else if (visitor.session() == null) {
            Threshold.send(exchange, visitor);
        } else {
            exchange.redirect(exchange.parameter("terug").flatMap(LocalPath::of).orElse("/"));
        }
    }

    private static boolean wantsJson(Exchange exchange) {
        String accept = exchange.header("Accept");
        return accept != null && accept.startsWith("application/json");
    }
}
