// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.portal;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.identity.Access;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.shell.frame.Badges;
import nl.bidn.portal.shell.frame.Frame;
import nl.bidn.portal.shell.frame.Frames;
import nl.bidn.portal.shell.frame.Pages;
import nl.bidn.portal.shell.frame.TabLink;
import nl.bidn.portal.shell.pages.JtedashboardGenerated;
import nl.bidn.portal.shell.section.SectionPages;
import nl.bidn.portal.shell.section.Sections;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Visitor;
import nl.bidn.portal.ui.Words;

/** The first page after signing in: what waits, product by product, in the order of the fields of work. */
public final class Dashboard {
    /**
     * A product, with the first of its tabs where something waits.
     *
     * @param anchor of the first card of a field of work; empty for the others
     * @param field of work, in words
     */
    public record Card(
            String anchor,
            String icon,
            String field,
            String title,
            String purpose,
            String href,
            int waiting,
            String where) {}

    private static final Domain[] DOMAINS = Domain.values();
    private static final int NOON = 12;
    private static final int EVENING = 18;
    private static final int MORNING = 6;

    private final Frames frames;
    private final Access access;
    private final Badges badges;
    private final Sections sections;
    private final Clock clock;

    public Dashboard(Frames frames, Access access, Badges badges, Sections sections, Clock clock) {
        this.frames = frames;
        this.access = access;
        this.badges = badges;
        this.sections = sections;
        this.clock = clock;
    }

    public void show(Exchange exchange, Visitor visitor, Session session) throws IOException {
        Frame frame = frames.frame(exchange, visitor);
        Frame titled = frame.of(frame.text("nav.home"), List.of());
        List<TabLink> tabs = SectionPages.dashboardTabs(frame, sections.onDashboard(session, visitor.locale()));
        List<Card> cards = cards(session, frame, visitor.locale());
        String greeting = frame.text(greeting(clock.instant().atZone(Words.ZONE).getHour()), session.name());
        Pages.write(
                exchange,
                200,
                titled,
                Pages.Width.FULL,
                out -> JtedashboardGenerated.render(out, null, titled, greeting, tabs, cards));
    }

    static String greeting(int hour) {
        if (hour < MORNING || hour >= EVENING) {
            return "greeting.evening";
        }
        return hour < NOON ? "greeting.morning" : "greeting.afternoon";
    }

    private List<Card> cards(Session session, Frame frame, Locale locale) {
        List<InstalledProduct> products = access.products(session);
        List<Organisation> chosen = access.chosen(session);
        var cards = new ArrayList<Card>(products.size());
        for (Domain domain : DOMAINS) {
            String anchor = Frames.anchor(domain);
            for (InstalledProduct product : products) {
                if (product.product().isPresent() && product.fieldOfWork().orElse(null) == domain) {
                    Badges.Seen seen = badges.of(session, product, chosen);
                    cards.add(card(anchor, domain, product, seen, frame, product.texts(locale)));
                    anchor = "";
                }
            }
        }
        return cards;
    }

    private static Card card(
            String anchor, Domain domain, InstalledProduct product, Badges.Seen seen, Frame frame, Texts texts) {
        String first = "";
        for (Map.Entry<String, Integer> tab : seen.waiting().entrySet()) {
            if (tab.getValue() > 0 && first.isEmpty()) {
                first = tab.getKey();
            }
        }
        return new Card(
                anchor,
                Frames.icon(domain),
                frame.text("domain." + domain.name() + ".title"),
                texts.text("product.title"),
                texts.text("product.purpose"),
                "/" + product.id().value() + (first.isEmpty() ? "" : "/" + first),
                seen.total(),
                first.isEmpty() ? "" : texts.text("tab." + first + ".title"));
    }
}
