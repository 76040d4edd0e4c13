// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.InstalledProduct;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** What the registry remembers of one bundle. Used on the registry's thread, but for the fields that are volatile. */
final class Watched {
    private final Bundle bundle;
    private final ProductId id;
    /** Why the header is no good; none: it is good. */
    private final @Nullable String headerError;

    private volatile @Nullable Installed current;
    private volatile @Nullable String startError;
    /** The service that {@link #current} was made of, also if it was refused. */
    private @Nullable ServiceReference<Product> asked;

    private long triedRevision = -1;
    private int looks;
    /** When the present waiting began, in nanoseconds of the JVM; 0: it isn't waiting. */
    private long waitingSince;

    private @Nullable Future<?> planned;
    private final List<CompletableFuture<InstalledProduct>> waiters = new ArrayList<>();

    Watched(Bundle bundle, ProductId id, @Nullable String headerError) {
        this.bundle = bundle;
        this.id = id;
        this.headerError = headerError;
    }

    Bundle bundle() {
        return bundle;
    }

    ProductId id() {
        return id;
    }

    @Nullable
    String headerError() {
        return headerError;
    }

    @Nullable
    Installed current() {
        return current;
    }

    void become(Installed next) {
        current = next;
    }

    @Nullable
    ServiceReference<Product> asked() {
        return asked;
    }

    void ask(@Nullable ServiceReference<Product> service) {
        asked = service;
    }

    @Nullable
    String startError() {
        return startError;
    }

    void startFailed(@Nullable String reason) {
        startError = reason;
    }

    /** Once for each revision of the bundle, so that a bundle that fails is not started again and again. */
    boolean mayTryStart() {
        long revision = bundle.getLastModified();
        boolean may = revision != triedRevision;
        triedRevision = revision;
        return may;
    }

    /** Something happened to the bundle: look soon and often again. */
    void stir() {
        looks = 0;
        waitingSince = 0;
    }

    int looked() {
        return looks++;
    }

    long waitedNanos(long now) {
        if (waitingSince == 0) {
            waitingSince = now;
        }
        return now - waitingSince;
    }

    /** The next look; takes the place of the one that was planned before. */
    void planned(@Nullable Future<?> next) {
        if (planned != null) {
            planned.cancel(false);
        }
        planned = next;
    }

    List<CompletableFuture<InstalledProduct>> waiters() {
        return waiters;
    }
}
