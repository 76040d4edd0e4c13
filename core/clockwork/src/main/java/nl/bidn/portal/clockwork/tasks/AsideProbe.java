// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import java.util.Optional;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.clockwork.store.WorkerKey;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductProbe;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows a product as degraded while work of it is laid aside. */
@Component
public final class AsideProbe implements ProductProbe {
    private final TaskRunner runner;

    @Activate
    public AsideProbe(@Reference TaskRunner runner) {
        this.runner = runner;
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public Optional<Health> check(InstalledProduct product) {
        if (product.crew().isEmpty()) {
            return Optional.empty();
        }
        String aside = product.crew().stream()
                .map(worker -> said(worker.name(), runner.aside(new WorkerKey(product.id(), worker.name()))))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
        return Optional.of(
                aside.isEmpty()
                        ? Health.ok("no work is laid aside")
                        : Health.degraded("laid aside, see portal:task-list --aside: " + aside));
    }

    private static String said(String worker, long pieces) {
        return pieces == 0 ? "" : pieces + " of " + worker;
    }
}
