// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.util.Map;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.products.Probes;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * Says whether the demo is there; down until then. A probe is asked at once only when it comes, so that each thing it says
 * is another probe, and the one before goes only when the next is there.
 */
final class DemoProbe {
    private record Said(Health health) implements Probe {
        @Override
        public String name() {
            return "demo";
        }

        @Override
        public Health check() {
            return health;
        }
    }

    private final BundleContext context;
    private Health said = Health.down("the demo is being made");
    private ServiceRegistration<Probe> current;

    DemoProbe(BundleContext context) {
        this.context = context;
        this.current = register(said);
    }

    /** Two probes that say the same are one to who keeps them, and would go together. */
    synchronized void say(Health health) {
        if (health.equals(said)) {
            return;
        }
        said = health;
        var before = current;
        current = register(health);
        before.unregister();
    }

    synchronized void close() {
        current.unregister();
    }

    private ServiceRegistration<Probe> register(Health health) {
        return context.registerService(
                Probe.class, new Said(health), FrameworkUtil.asDictionary(Map.of(Probes.ROOM, "sandbox")));
    }
}
