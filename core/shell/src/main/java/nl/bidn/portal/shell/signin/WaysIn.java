// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.signin;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.identity.WayIn;
import nl.bidn.portal.products.BundleTexts;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The ways in that are there at this moment, each with the texts of its bundle. */
@Component(service = WaysIn.class)
public final class WaysIn {
    /** One way in. */
    public record Way(WayIn door, BundleTexts dutch, BundleTexts english) {
        public BundleTexts texts(Locale locale) {
            return locale.getLanguage().equals("en") ? english : dutch;
        }

        /** Below the root of the portal. */
        public String address() {
            return "/inloggen/" + door.id();
        }
    }

    private final List<Way> ways = new CopyOnWriteArrayList<>();

    /** Empty; ways come by {@link #add}. */
    @Activate
    public WaysIn() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(WayIn door, ServiceReference<WayIn> reference) {
        add(new Way(
                door,
                BundleTexts.of(reference.getBundle(), BundleTexts.DUTCH),
                BundleTexts.of(reference.getBundle(), BundleTexts.ENGLISH)));
    }

    void unbind(WayIn door) {
        ways.removeIf(way -> way.door() == door);
    }

    public void add(Way way) {
        ways.add(way);
        ways.sort(Comparator.comparing(w -> w.door().id()));
    }

    public Optional<Way> find(String id) {
        return ways.stream().filter(way -> way.door().id().equals(id)).findFirst();
    }

    public List<Way> forDomain(Domain domain) {
        return ways.stream()
                .filter(way -> way.door().domains().contains(domain))
                .toList();
    }

    public List<Way> all() {
        return List.copyOf(ways);
    }
}
