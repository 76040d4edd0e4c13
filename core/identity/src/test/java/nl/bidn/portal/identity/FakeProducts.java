// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductListener;
import nl.bidn.portal.products.Products;

/** A registry whose products come and go as a test says. */
public final class FakeProducts implements Products {
    private final List<InstalledProduct> installed = new CopyOnWriteArrayList<>();
    private final List<ProductListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong generation = new AtomicLong();

    void listen(ProductListener listener) {
        listeners.add(listener);
    }

    public void install(InstalledProduct product) {
        remove(product.id());
        installed.add(product);
        installed.sort(Comparator.comparing(one -> one.id().value()));
        generation.incrementAndGet();
        listeners.forEach(listener -> listener.came(product));
    }

    public void remove(ProductId id) {
        List<InstalledProduct> gone =
                installed.stream().filter(one -> one.id().equals(id)).toList();
        installed.removeAll(gone);
        gone.forEach(product -> listeners.forEach(listener -> listener.went(product)));
        generation.incrementAndGet();
    }

    @Override
    public List<InstalledProduct> all() {
        return List.copyOf(installed);
    }

    @Override
    public Optional<InstalledProduct> find(ProductId id) {
        return installed.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public long generation() {
        return generation.get();
    }
}
