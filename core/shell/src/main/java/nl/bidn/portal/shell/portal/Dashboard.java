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
import nl.bidn.portal.shell.pages.JtedashboardGenerated;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Visitor;
import nl.bidn.portal.ui.Words;

/** The first page after signing in: what waits, product by product, grouped by field of work. */
public final class Dashboard {
    /** A field of work with the products that the person may use. */
    public record Group(String key, String anchor, List<Card> cards) {}

    /** A product, with the first of its tabs where something waits. */
    public record Card(String title, String purpose, String href, int waiting, String where) {}

    private static final int NOON = 12;
    private static final int EVENING = 18;
    private static final int MORNING = 6;

    private final Frames frames;
    private final Access access;
    private final Badges badges;
    private final Clock clock;

    public Dashboard(Frames frames, Access access, Badges badges, Clock clock) {
        this.frames = frames;
        this.access = access;
        this.badges = badges;
        this.clock = clock;
    }

    public void show(Exchange exchange, Visitor visitor, Session session) throws IOException {
        Frame frame = frames.frame(exchange, visitor);
        Frame titled = frame.of(frame.text("nav.home"), List.of());
        List<Group> groups = groups(session, visitor.locale());
        String greeting = frame.text(greeting(clock.instant().atZone(Words.ZONE).getHour()), session.name());
        Pages.write(
                exchange,
                200,
                titled,
                Pages.Width.FULL,
                out -> JtedashboardGenerated.render(out, null, titled, greeting, groups));
    }

    static String greeting(int hour) {
        if (hour < MORNING || hour >= EVENING) {
            return "greeting.evening";
        }
        return hour < NOON ? "greeting.morning" : "greeting.afternoon";
    }

    private List<Group> groups(Session session, Locale locale) {
        List<InstalledProduct> products = access.products(session);
        List<Organisation> chosen = access.chosen(session);
        var groups = new ArrayList<Group>();
        for (Domain domain : Domain.values()) {
            var cards = new ArrayList<Card>();
            for (InstalledProduct product : products) {
                if (product.product().filter(p -> p.domain() == domain).isPresent()) {
                    cards.add(card(product, badges.of(session, product, chosen), product.texts(locale)));
                }
            }
            if (!cards.isEmpty()) {
                groups.add(new Group("domain." + domain.name(), anchor(domain), cards));
            }
        }
        return groups;
    }

    /** By which a breadcrumb leads to the group. */
    public static String anchor(Domain domain) {
        return domain.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Card card(InstalledProduct product, Badges.Seen seen, Texts texts) {
        String first = seen.waiting().entrySet().stream()
                .filter(tab -> tab.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        String href = "/" + product.id().value() + (first.isEmpty() ? "" : "/" + first);
        return new Card(
                texts.text("product.title"),
                texts.text("product.purpose"),
                href,
                seen.total(),
                first.isEmpty() ? "" : texts.text("tab." + first + ".title"));
    }
}
