// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.InstalledProduct;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** The bundles that are watched, and the list that others see of them. For any thread. */
final class Roster {
    private final Map<Long, Watched> watched = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private volatile List<InstalledProduct> all = List.of();

    void add(Watched bundle) {
        watched.put(bundle.bundle().getBundleId(), bundle);
    }

    void remove(Watched bundle) {
        watched.remove(bundle.bundle().getBundleId());
    }

    boolean has(Watched bundle) {
        return watched.get(bundle.bundle().getBundleId()) == bundle;
    }

    @Nullable
    Watched get(long bundleId) {
        return watched.get(bundleId);
    }

    /** In the order in which they were installed. */
    List<Bundle> bundles() {
        return watched.values().stream()
                .map(Watched::bundle)
                .sorted(Comparator.comparingLong(Bundle::getBundleId))
                .toList();
    }

    /** The same product in other bundles, the oldest first. */
    List<Seat> othersOf(Seat seat) {
        return seats().filter(
                        other -> other.watched() != seat.watched() && other.id().equals(seat.id()))
                .sorted(Comparator.comparingLong(other -> other.bundle().getBundleId()))
                .toList();
    }

    List<Watched> unresolved() {
        return watched.values().stream()
                .filter(bundle -> bundle.bundle().getState() == Bundle.INSTALLED)
                .toList();
    }

    List<Installed> alive() {
        return current()
                .filter(Installed::isAlive)
                .sorted(Comparator.comparing(product -> product.id().value()))
                .toList();
    }

    List<InstalledProduct> all() {
        return all;
    }

    /** The one that lives, if there are several. */
    Optional<InstalledProduct> find(ProductId id) {
        InstalledProduct found = null;
        for (InstalledProduct product : all) {
            if (product.id().equals(id) && (found == null || product.product().isPresent())) {
                found = product;
            }
        }
        return Optional.ofNullable(found);
    }

    long generation() {
        return generation.get();
    }

    /** Shows to others what is so now. */
    synchronized void publish() {
        all = current()
                .map(InstalledProduct.class::cast)
                .sorted(Comparator.comparing(
                                (InstalledProduct product) -> product.id().value())
                        .thenComparingLong(InstalledProduct::bundleId))
                .toList();
        generation.incrementAndGet();
    }

    private Stream<Installed> current() {
        return seats().map(Seat::current).flatMap(Stream::ofNullable);
    }

    private Stream<Seat> seats() {
        return watched.values().stream().flatMap(bundle -> bundle.seats().stream());
    }
}
