// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** What the registry remembers of one product of a bundle. Changed on the registry's thread, read on any. */
final class Seat {
    private final Watched watched;
    private final ProductId id;
    private volatile @Nullable Installed current;
    /** The service that {@link #current} was made of, also if it was refused. */
    private volatile @Nullable ServiceReference<Product> asked;

    Seat(Watched watched, ProductId id) {
        this.watched = watched;
        this.id = id;
    }

    Watched watched() {
        return watched;
    }

    Bundle bundle() {
        return watched.bundle();
    }

    ProductId id() {
        return id;
    }

    @Nullable
    Installed current() {
        return current;
    }

    void become(@Nullable Installed next) {
        current = next;
    }

    boolean isAlive() {
        Installed now = current;
        return now != null && now.isAlive();
    }

    /** Ends its life, if it has one, at once. */
    boolean end() {
        Installed now = current;
        return now != null && now.end();
    }

    @Nullable
    ServiceReference<Product> asked() {
        return asked;
    }

    void ask(@Nullable ServiceReference<Product> service) {
        asked = service;
    }
}
