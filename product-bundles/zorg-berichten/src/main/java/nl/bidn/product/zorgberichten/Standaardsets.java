// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Probe;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.product.zorgberichten.message.standaard.Standaard;
import nl.bidn.product.zorgberichten.message.standaard.Standaarden;
import nl.bidn.product.zorgberichten.message.xml.Files;
import nl.bidn.product.zorgberichten.message.xml.OwnXmlRefused;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The standards that are there now. Each bundle with the header {@value #HEADER}, this one too, brings the folders that it
 * names there, with a {@code standaard.xml} and its schemas in each; they come and go while the hub runs. A folder that is no
 * good is left out, and the probe says why; all others stay. For any thread: who checks a message asks once and keeps that.
 *
 * <p>Some thirty schemas are read and compiled, which would hold up the start of the portal. So those that are there when the
 * product starts wait until somebody asks for a standard, or the probe does, which is soon; who asks meanwhile waits with them.
 * Sets that come later are read when they come.
 */
final class Standaardsets implements Probe {
    static final String HEADER = "Zorg-Standaard";

    private static final Logger LOG = LoggerFactory.getLogger(Standaardsets.class);

    /** The folders of a bundle, by name, each with its standard. */
    private final Map<String, Standaard> sets = new LinkedHashMap<>();
    /** Why a folder was left out. */
    private final Map<String, String> geweigerd = new LinkedHashMap<>();

    /** Those that nobody asked for yet. */
    private final Map<String, Files> unread = new LinkedHashMap<>();

    private volatile boolean asked;
    private volatile Keuring keuring = keuring(List.of());

    private static Keuring keuring(List<Standaard> standaarden) {
        return new Keuring(new Standaarden(standaarden), new WstxInputFactory());
    }

    Keuring keuring() {
        if (!asked) {
            readAll();
        }
        return keuring;
    }

    private synchronized void readAll() {
        unread.forEach(this::read);
        unread.clear();
        asked = true;
    }

    /** Follows the bundles of the framework; to be closed. */
    BundleTracker<List<String>> follow(BundleContext context) {
        var tracker = new BundleTracker<>(context, Bundle.ACTIVE | Bundle.STARTING, new Follower());
        tracker.open();
        return tracker;
    }

    /** A set came, or came in another version. */
    synchronized void kwam(String naam, Files files) {
        if (asked) {
            read(naam, files);
        } else {
            unread.put(naam, files);
        }
    }

    private void read(String naam, Files files) {
        try {
            Standaard standaard = Standaard.load(files);
            var all = new ArrayList<>(sets.values());
            all.add(standaard);
            keuring = keuring(all);
            sets.put(naam, standaard);
            geweigerd.remove(naam);
            LOG.info("standard {} {} is there, from {}", standaard.naam(), standaard.release(), naam);
        } catch (OwnXmlRefused | IllegalArgumentException | IOException e) {
            geweigerd.put(naam, String.valueOf(e.getMessage()));
            LOG.error("the set {} is left out: {}", naam, e.getMessage());
        }
    }

    synchronized void ging(String naam) {
        unread.remove(naam);
        geweigerd.remove(naam);
        if (sets.remove(naam) != null) {
            keuring = keuring(List.copyOf(sets.values()));
            LOG.info("the set {} is gone", naam);
        }
    }

    @Override
    public String name() {
        return "standaarden";
    }

    @Override
    public synchronized Health check() {
        readAll();
        if (!geweigerd.isEmpty()) {
            return Health.degraded("left out: " + geweigerd);
        }
        return sets.isEmpty() ? Health.down("there is no standard") : Health.ok(String.join(", ", sets.keySet()));
    }

    /** Looks at the header of each bundle. */
    private final class Follower implements BundleTrackerCustomizer<List<String>> {
        @Override
        public List<String> addingBundle(Bundle bundle, BundleEvent event) {
            String header = bundle.getHeaders("").get(HEADER);
            if (header == null) {
                return List.of();
            }
            var names = new ArrayList<String>();
            for (String folder : header.split(",", -1)) {
                String naam = bundle.getSymbolicName() + "/" + folder.strip();
                names.add(naam);
                kwam(naam, file -> open(bundle, folder.strip() + "/" + file));
            }
            return names;
        }

        private static InputStream open(Bundle bundle, String path) throws IOException {
            InputStream file = bundle.adapt(BundleWiring.class).getClassLoader().getResourceAsStream(path);
            if (file == null) {
                throw new FileNotFoundException(path + " is not in " + bundle.getSymbolicName());
            }
            return file;
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, List<String> names) {
            // started or starting is the same to us
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, List<String> names) {
            names.forEach(Standaardsets.this::ging);
        }
    }
}
