// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.frame;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.identity.Access;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductFailure;
import org.jspecify.annotations.Nullable;

/**
 * The tabs of a product that a person may see, and how many things wait in each. Asked of the product once in a few
 * seconds at most, and again at once after the person did something there: a page that is asked often must not cost a call
 * to each tab of each product.
 */
public final class Badges {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final long KEPT_MILLIS = 3000;
    private static final int MOST_KEPT = 20_000;

    /**
     * What one person sees of one product.
     *
     * @param waiting per tab, in order; only the tabs that the person may see
     */
    public record Seen(Map<String, Integer> waiting, int total, long until) {}

    private record Key(
            String session, @Nullable OrganisationId chosen, ProductId product, long bundle, String version) {}

    private final Access access;
    private final Clock clock;
    private final Map<Key, Seen> kept = new ConcurrentHashMap<>();

    public Badges(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    public Seen of(Session session, InstalledProduct product, List<Organisation> chosen) {
        var key = new Key(session.id(), session.chosen(), product.id(), product.bundleId(), product.version());
        Seen seen = kept.get(key);
        long now = clock.millis();
        if (seen != null && seen.until() > now) {
            return seen;
        }
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        Seen fresh = ask(access.person(session, product), product, chosen, now + KEPT_MILLIS);
        kept.put(key, fresh);
        return fresh;
    }

    /** The person did something: counts may differ now. */
    public void forget(Session session) {
        kept.keySet().removeIf(key -> key.session().equals(session.id()));
    }

    private static Seen ask(Caller caller, InstalledProduct product, List<Organisation> chosen, long until) {
        var waiting = new LinkedHashMap<String, Integer>();
        int total = 0;
        for (Tab tab : product.tabs()) {
            List<Organisation> shown = visible(caller, tab, chosen);
            if (!shown.isEmpty()) {
                int count = count(caller, product, tab, shown);
                waiting.put(tab.path(), count);
                total += count;
            }
        }
        return new Seen(waiting, total, until);
    }

    /** The chosen organisations for which the caller may see the tab. */
    public static List<Organisation> visible(Caller caller, Tab tab, List<Organisation> chosen) {
        List<Organisation> allowed = caller.organisationsFor(tab.requires());
        return chosen.stream().filter(allowed::contains).toList();
    }

    private static int count(Caller caller, InstalledProduct product, Tab tab, List<Organisation> shown) {
        try {
            return Math.max(0, product.call("badge of tab " + tab.path(), LIMIT, () -> tab.badge(caller, shown)));
        } catch (ProductFailure alreadyLogged) {
            return 0;
        }
    }
}
