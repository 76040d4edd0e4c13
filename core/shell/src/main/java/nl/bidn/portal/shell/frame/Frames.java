// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.frame;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.identity.Access;
import nl.bidn.portal.identity.NoticeBoard;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.products.BundleTexts;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Visitor;
import nl.bidn.portal.shell.web.Visitors;
import nl.bidn.portal.ui.Words;
import org.jspecify.annotations.Nullable;

/** Makes the frame of a page, for whoever asks. */
public final class Frames {
    private final Texts dutch;
    private final Texts english;
    private final Assets assets;
    private final boolean sandbox;
    private final String version;
    private final Access access;
    private final NoticeBoard notices;
    private final Badges badges;
    private final BiFunction<Session, Locale, List<Person.SectionLink>> menu;
    private final Function<Locale, List<Frame.Crumb>> open;
    private final Visitors visitors;
    private final Clock clock;

    /**
     * @param menu the sections of the portal itself that a person sees
     * @param open the pages for everybody that rooms of the core bring
     */
    public Frames(
            Assets assets,
            String version,
            PortalEnvironment environment,
            Access access,
            NoticeBoard notices,
            Badges badges,
            BiFunction<Session, Locale, List<Person.SectionLink>> menu,
            Function<Locale, List<Frame.Crumb>> open,
            Visitors visitors,
            Clock clock) {
        this.dutch = BundleTexts.of("shell", Frames.class.getClassLoader()::getResource, BundleTexts.DUTCH);
        this.english = BundleTexts.of("shell", Frames.class.getClassLoader()::getResource, BundleTexts.ENGLISH);
        this.assets = assets;
        this.version = version;
        this.sandbox = environment.mode() == PortalEnvironment.Mode.SANDBOX;
        this.access = access;
        this.notices = notices;
        this.badges = badges;
        this.menu = menu;
        this.open = open;
        this.visitors = visitors;
        this.clock = clock;
    }

    public Texts texts(Locale locale) {
        return locale.getLanguage().equals("en") ? english : dutch;
    }

    /** By which a breadcrumb leads to a field of work on the dashboard. */
    public static String anchor(Domain domain) {
        return domain.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The icon of a field of work. */
    public static String icon(Domain domain) {
        return switch (domain) {
            case ZORG -> "stethoscope";
            case WERK_EN_INKOMEN -> "briefcase";
            case SCHULDEN -> "scale";
        };
    }

    public Frame frame(Exchange exchange, Visitor visitor) {
        Session session = visitor.session();
        return frame(exchange, visitor, session == null ? null : person(session, visitor.locale()));
    }

    /** For error pages: shows who signed in no more than needed, so that nothing that failed is asked again. */
    public Frame bare(Exchange exchange, Visitor visitor) {
        return frame(exchange, visitor, null);
    }

    private Frame frame(Exchange exchange, Visitor visitor, @Nullable Person person) {
        return new Frame(
                texts(visitor.locale()),
                Words.of(visitor.locale()),
                visitor.language(),
                visitor.theme().equals("auto") ? null : "bidn-" + visitor.theme(),
                assets,
                sandbox,
                version,
                "",
                List.of(),
                List.of(),
                open.apply(visitor.locale()),
                exchange.isPost() ? exchange.path() : exchange.address(),
                visitors.formToken(exchange, visitor),
                "",
                null,
                null,
                person);
    }

    private Person person(Session session, Locale locale) {
        List<Organisation> organisations = access.organisations(session);
        List<Organisation> chosen = access.chosen(session);
        OrganisationId one = session.chosen();
        return new Person(
                session.name(),
                notices.unread(session.account()),
                organisations.stream()
                        .map(o -> new Person.Choice(o.id().value(), o.name()))
                        .toList(),
                one == null ? "" : one.value(),
                chosen.size() == 1 ? chosen.get(0).name() : texts(locale).text("organisation.all"),
                products(session, chosen, locale),
                menu.apply(session, locale),
                left(session),
                Sessions.WARNING.toSeconds());
    }

    private List<Person.ProductLink> products(Session session, List<Organisation> chosen, Locale locale) {
        var links = new ArrayList<Person.ProductLink>();
        for (InstalledProduct product : access.products(session)) {
            links.add(new Person.ProductLink(
                    product.id().value(),
                    product.texts(locale).text("product.title"),
                    badges.of(session, product, chosen).total()));
        }
        return links;
    }

    /** How long the session lasts if nothing is done. */
    public TimeLeft left(Session session) {
        var now = clock.instant();
        Duration idle = Duration.between(now, session.lastActivity().plus(Sessions.IDLE));
        Duration whole = Duration.between(now, session.startedAt().plus(Sessions.ABSOLUTE));
        return idle.compareTo(whole) < 0
                ? new TimeLeft(idle.toSeconds(), false)
                : new TimeLeft(whole.toSeconds(), true);
    }
}
