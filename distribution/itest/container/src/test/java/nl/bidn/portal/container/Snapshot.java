// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * How all bundles and components are at a moment. A bundle that was restarted, refreshed or updated has another line
 * afterwards, and so has a component that was made again.
 */
record Snapshot(Map<String, String> lines) {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String STILL = "state %d, changed %d, wiring %s";

    static Snapshot of(Portal portal) {
        return of(portal, bundle -> true);
    }

    /** @param which the bundles to look at */
    static Snapshot of(Portal portal, Predicate<Bundle> which) {
        Map<String, String> lines = new TreeMap<>();
        Arrays.stream(portal.context().getBundles())
                .filter(which)
                .forEach(bundle ->
                        lines.put("bundle " + bundle.getSymbolicName() + " " + bundle.getBundleId(), line(bundle)));
        ServiceComponentRuntime components = portal.service(ServiceComponentRuntime.class);
        Bundle[] bundles =
                Arrays.stream(portal.context().getBundles()).filter(which).toArray(Bundle[]::new);
        for (ComponentDescriptionDTO description : components.getComponentDescriptionDTOs(bundles)) {
            for (ComponentConfigurationDTO made : components.getComponentConfigurationDTOs(description)) {
                lines.put(
                        "component " + description.bundle.id + " " + description.name + " " + made.id,
                        satisfied(made) ? "satisfied" : "state " + made.state);
            }
        }
        return new Snapshot(lines);
    }

    /**
     * Fails unless every bundle and component of this snapshot is still as it was, and nothing was added. A product is gone a
     * moment before its bundle is; what was restarted does not become as it was.
     */
    void assertSame(Portal portal) {
        Wait.until(
                () -> "not as before: " + difference(of(portal)),
                LIMIT,
                () -> of(portal).lines().equals(lines));
    }

    private List<String> difference(Snapshot other) {
        var all = new TreeSet<>(lines.keySet());
        all.addAll(other.lines.keySet());
        return all.stream()
                .filter(name -> !Objects.equals(lines.get(name), other.lines.get(name)))
                .map(name -> name + ": was " + lines.get(name) + ", is " + other.lines.get(name))
                .toList();
    }

    /** The same, while bundles may have been added. */
    void assertKept(Portal portal) {
        assertThat(of(portal).lines()).containsAllEntriesOf(lines);
    }

    /** A delayed component becomes active at its first use and may rest again. */
    private static boolean satisfied(ComponentConfigurationDTO made) {
        return made.state == ComponentConfigurationDTO.SATISFIED || made.state == ComponentConfigurationDTO.ACTIVE;
    }

    private static String line(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return STILL.formatted(
                bundle.getState(),
                bundle.getLastModified(),
                wiring == null ? "none" : Integer.toString(System.identityHashCode(wiring)));
    }
}
