// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import javax.servlet.Servlet;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.identity.Access;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.NoticeBoard;
import nl.bidn.portal.identity.Organisations;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.products.Probes;
import nl.bidn.portal.products.ProductSettings;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.shell.frame.Assets;
import nl.bidn.portal.shell.frame.Badges;
import nl.bidn.portal.shell.frame.ErrorPages;
import nl.bidn.portal.shell.frame.Frames;
import nl.bidn.portal.shell.frame.Handler;
import nl.bidn.portal.shell.portal.AccessibilityPage;
import nl.bidn.portal.shell.portal.Choices;
import nl.bidn.portal.shell.portal.Dashboard;
import nl.bidn.portal.shell.portal.Manuals;
import nl.bidn.portal.shell.portal.MyChoices;
import nl.bidn.portal.shell.portal.MyPages;
import nl.bidn.portal.shell.portal.PrivacyPage;
import nl.bidn.portal.shell.portal.StatusPage;
import nl.bidn.portal.shell.product.ProductFiles;
import nl.bidn.portal.shell.product.ProductPages;
import nl.bidn.portal.shell.product.TabAnswers;
import nl.bidn.portal.shell.section.OpenAnswers;
import nl.bidn.portal.shell.section.SectionPages;
import nl.bidn.portal.shell.section.Sections;
import nl.bidn.portal.shell.signin.SignIn;
import nl.bidn.portal.shell.signin.SignOut;
import nl.bidn.portal.shell.signin.WaysIn;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Outside;
import nl.bidn.portal.shell.web.StaticFiles;
import nl.bidn.portal.shell.web.Visitor;
import nl.bidn.portal.shell.web.Visitors;

/** Puts the shell together: each room gets what it needs, and the table of addresses is written here. */
final class Shell {
    private static final byte[] ROBOTS = "User-agent: *\nDisallow: /\n".getBytes(StandardCharsets.US_ASCII);

    /** What the shell needs of the other rooms. */
    record Needs(
            Sessions sessions,
            Access access,
            Accounts accounts,
            Organisations organisations,
            Roles roles,
            NoticeBoard notices,
            Products products,
            ProductSettings settings,
            Probes probes,
            PortalEnvironment environment,
            Secrets secrets,
            Audit audit,
            Transactions transactions,
            WaysIn ways,
            Sections sections,
            Clock clock,
            String version) {}

    private final Needs needs;
    private final StaticFiles files = new StaticFiles();
    private final Visitors visitors;
    private final Badges badges;
    private final Frames frames;
    private final ErrorPages errors;
    private final ProductFiles productFiles;

    Shell(Needs needs) {
        this.needs = needs;
        this.visitors = new Visitors(needs.sessions, needs.secrets);
        this.badges = new Badges(needs.access, needs.clock);
        this.frames = new Frames(
                Assets.of(files),
                needs.version,
                needs.environment,
                needs.access,
                needs.notices,
                badges,
                needs.sections::menu,
                needs.sections::foot,
                visitors,
                needs.clock);
        this.errors = new ErrorPages(frames);
        this.productFiles = new ProductFiles(needs.products);
    }

    Servlet servlet() {
        return new PortalServlet(new Outside(needs.environment), files, productFiles, visitors, routes(), errors);
    }

    private Routes routes() {
        var signIn = new SignIn(
                needs.ways,
                needs.sections,
                needs.secrets,
                needs.clock,
                visitors,
                needs.sessions,
                needs.accounts,
                needs.transactions,
                frames,
                errors);
        var signOut = new SignOut(visitors, needs.sessions, frames, errors);
        var choices = new Choices(visitors, needs.sessions, needs.access, needs.products, errors);
        var ownChoices = new MyChoices(needs.notices, needs.sessions, needs.sections, visitors, errors);
        var mine = new MyPages(
                frames,
                needs.accounts,
                needs.organisations,
                needs.roles,
                needs.products,
                needs.notices,
                needs.ways,
                ownChoices,
                visitors,
                errors);
        var dashboard = new Dashboard(frames, needs.access, badges, needs.sections, needs.clock);
        var manuals = new Manuals(frames, needs.access);
        var products = products();
        var sections = new SectionPages(
                needs.sections,
                needs.access,
                needs.sessions,
                visitors,
                frames,
                errors,
                needs.audit,
                needs.transactions);
        var open = new OpenAnswers(needs.sections, visitors, frames, errors, needs.secrets, needs.clock);
        Handler others = (exchange, visitor) -> {
            if (!open.answer(exchange, visitor) && !sections.answer(exchange, visitor)) {
                products.answer(exchange, visitor);
            }
        };
        return new Routes(sections::keepsBack, open::has, others, errors)
                .open("inloggen", "uitloggen", "uitgelogd", "session", "voorkeur", "robots.txt")
                .open("status", "privacy", "toegankelijkheid", "handleiding")
                .at("/", (x, v) -> home(x, v, dashboard, signIn), null)
                .at("/inloggen", signIn::tiles, null)
                .below("/inloggen", signIn::way, signIn::way)
                .at("/uitloggen", signOut::confirm, signOut::signOut)
                .at("/uitgelogd", signOut::after, null)
                .at("/session/status", signOut::status, null)
                .at("/session/keepalive", null, signOut::keepAlive)
                .at("/organisatie", null, choices::organisation)
                .at("/voorkeur", null, choices::preference)
                .at("/mijn-gegevens", mine::details, null)
                .at("/mijn-gegevens/meldingen", null, ownChoices::notices)
                .at("/mijn-gegevens/uitloggen", null, ownChoices::everywhere)
                .at("/meldingen", mine::notices, mine::noticesRead)
                .at("/status", new StatusPage(frames, needs.products, needs.probes, needs.clock)::show, null)
                .at("/privacy", new PrivacyPage(frames, needs.products)::show, null)
                .at("/toegankelijkheid", new AccessibilityPage(frames)::show, null)
                .at("/handleiding", manuals::show, null)
                .below("/handleiding", manuals::show, null)
                .at("/robots.txt", (x, v) -> x.open(200, "text/plain", ROBOTS), null);
    }

    private ProductPages products() {
        var answers = new TabAnswers(
                frames, needs.access, badges, errors, productFiles, needs.settings, needs.audit, needs.transactions);
        return new ProductPages(
                needs.products, needs.access, visitors, frames, errors, needs.audit, needs.transactions, answers);
    }

    private static void home(Exchange exchange, Visitor visitor, Dashboard dashboard, SignIn signIn)
            throws IOException {
        Session session = visitor.session();
        if (session == null) {
            signIn.tiles(exchange, visitor);
        } else {
            dashboard.show(exchange, visitor, session);
        }
    }
}
