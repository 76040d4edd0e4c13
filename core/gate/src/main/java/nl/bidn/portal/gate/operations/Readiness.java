// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.operations;

import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.data.PersistenceUnits;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.identity.WayIn;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Probes;
import nl.bidn.portal.products.Probes.ProbeLine;
import nl.bidn.portal.products.Products;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whether the portal can serve: Karaf has finished its boot, each persistence unit is there or has failed, each room that
 * a person needs is there, the database answers, no product is still on its way up, and no probe of the core is DOWN. A product that is DOWN does not make the portal unready.
 */
@Component(service = Readiness.class)
public final class Readiness {
    /** By name, as Karaf's own service interface is no dependency of this room. */
    private static final String BOOT_FINISHED = "org.apache.karaf.features.BootFinished";

    private static final String SHELL =
            "(&(objectClass=javax.servlet.Servlet)(osgi.http.whiteboard.servlet.name=portal))";

    private final BundleContext context;
    private final PersistenceUnits units;
    private final Probes probes;
    private final Products products;

    /** @param sessions not used, but without them nobody can sign in */
    @Activate
    public Readiness(
            BundleContext context,
            @Reference PersistenceUnits units,
            @Reference Probes probes,
            @Reference Products products,
            @Reference Sessions sessions) {
        this.context = context;
        this.units = units;
        this.probes = probes;
        this.products = products;
    }

    /** What is not ready, in words for an operator; empty: it is ready. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (context.getServiceReference(BOOT_FINISHED) == null) {
            missing.add("boot");
        }
        if (units.isAtWork()) {
            missing.add("persistence units");
        }
        if (!isThere(null, SHELL)) {
            missing.add("shell");
        }
        if (!isThere(WayIn.class.getName(), null)) {
            missing.add("way in");
        }
        products.all().stream()
                .filter(InstalledProduct::isComingUp)
                .forEach(product -> missing.add("product " + product.id()));
        var lines = probes.all();
        if (lines.stream().noneMatch(line -> line.core() && line.owner().equals("data"))) {
            missing.add("database");
        }
        lines.stream().filter(Readiness::isDown).forEach(line -> missing.add(line.owner() + "/" + line.name()));
        return missing;
    }

    private static boolean isDown(ProbeLine line) {
        return line.core() && line.health().status() == Health.Status.DOWN;
    }

    private boolean isThere(
            @org.jspecify.annotations.Nullable String type, @org.jspecify.annotations.Nullable String filter) {
        try {
            var found = context.getAllServiceReferences(type, filter);
            return found != null && found.length > 0;
        } catch (org.osgi.framework.InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
