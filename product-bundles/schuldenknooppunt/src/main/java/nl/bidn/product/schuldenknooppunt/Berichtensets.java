// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Probe;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.message.soort.SoortLezer;
import nl.bidn.product.schuldenknooppunt.message.soort.SoortLezer.Bestanden;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kinds of message that are there now. Each bundle with the header {@value #HEADER}, this one too, brings the folders that
 * it names there, with a {@code berichtenset.json} and its schemas in each; they come and go while the node runs, and versions
 * stand beside each other. A folder that is no good, or brings what is there already, is left out, and the probe says why.
 *
 * <p>Those that are there when the product starts are read when somebody asks for a kind, or the probe does; sets that come
 * later when they come.
 */
final class Berichtensets implements Probe, Berichtsoorten {
    static final String HEADER = "Schuldenknooppunt-Berichten";

    private static final Logger LOG = LoggerFactory.getLogger(Berichtensets.class);

    private final Map<String, List<Berichtsoort>> sets = new LinkedHashMap<>();
    private final Map<String, String> geweigerd = new LinkedHashMap<>();
    private final Map<String, Bestanden> ongelezen = new LinkedHashMap<>();

    private volatile boolean gevraagd;
    private volatile Map<Berichttype, Berichtsoort> soorten = Map.of();

    @Override
    public Optional<Berichtsoort> vind(Berichttype type) {
        return Optional.ofNullable(nu().get(type));
    }

    @Override
    public List<Berichtsoort> alle() {
        return List.copyOf(nu().values());
    }

    /** Never changed once it is there. */
    private Map<Berichttype, Berichtsoort> nu() {
        if (!gevraagd) {
            leesAlle();
        }
        return soorten;
    }

    private synchronized void leesAlle() {
        ongelezen.forEach(this::lees);
        ongelezen.clear();
        gevraagd = true;
    }

    /** Follows the bundles of the framework; to be closed. */
    BundleTracker<List<String>> follow(BundleContext context) {
        var tracker = new BundleTracker<>(context, Bundle.ACTIVE | Bundle.STARTING, new Volger());
        tracker.open();
        return tracker;
    }

    /** A set came, or came anew. */
    synchronized void kwam(String naam, Bestanden bestanden) {
        if (gevraagd) {
            lees(naam, bestanden);
        } else {
            ongelezen.put(naam, bestanden);
        }
    }

    private void lees(String naam, Bestanden bestanden) {
        try {
            List<Berichtsoort> set = SoortLezer.lees(bestanden);
            var anderen = new LinkedHashMap<>(sets);
            anderen.put(naam, set);
            soorten = samen(anderen);
            sets.put(naam, set);
            geweigerd.remove(naam);
            LOG.info("{} kinds of message are there, from {}", set.size(), naam);
        } catch (IllegalArgumentException | IOException e) {
            geweigerd.put(naam, String.valueOf(e.getMessage()));
            LOG.error("the set {} is left out: {}", naam, e.getMessage());
        }
    }

    private static Map<Berichttype, Berichtsoort> samen(Map<String, List<Berichtsoort>> sets) {
        Map<Berichttype, Berichtsoort> alle = new TreeMap<>();
        sets.values()
                .forEach(set -> set.forEach(soort -> {
                    if (alle.put(soort.type(), soort) != null) {
                        throw new IllegalArgumentException("another set has " + soort.type() + " too");
                    }
                }));
        return alle;
    }

    synchronized void ging(String naam) {
        ongelezen.remove(naam);
        geweigerd.remove(naam);
        if (sets.remove(naam) != null) {
            soorten = samen(sets);
            LOG.info("the set {} is gone", naam);
        }
    }

    @Override
    public String name() {
        return "berichtensets";
    }

    @Override
    public synchronized Health check() {
        leesAlle();
        if (!geweigerd.isEmpty()) {
            return Health.degraded("left out: " + geweigerd);
        }
        return sets.isEmpty() ? Health.down("there is no set") : Health.ok(String.join(", ", sets.keySet()));
    }

    /** Looks at the header of each bundle. */
    private final class Volger implements BundleTrackerCustomizer<List<String>> {
        @Override
        public List<String> addingBundle(Bundle bundle, BundleEvent event) {
            String header = bundle.getHeaders("").get(HEADER);
            if (header == null) {
                return List.of();
            }
            var namen = new ArrayList<String>();
            for (String map : header.split(",", -1)) {
                String naam = bundle.getSymbolicName() + "/" + map.strip();
                namen.add(naam);
                kwam(naam, bestand -> open(bundle, map.strip() + "/" + bestand));
            }
            return namen;
        }

        private static InputStream open(Bundle bundle, String pad) throws IOException {
            InputStream bestand =
                    bundle.adapt(BundleWiring.class).getClassLoader().getResourceAsStream(pad);
            if (bestand == null) {
                throw new FileNotFoundException(pad + " is not in " + bundle.getSymbolicName());
            }
            return bestand;
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, List<String> namen) {
            // started or starting is the same to us
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, List<String> namen) {
            namen.forEach(Berichtensets.this::ging);
        }
    }
}
