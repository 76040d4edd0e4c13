// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductHeader;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** What the registry remembers of one bundle. Used on the registry's thread, but for the fields that are volatile. */
final class Watched {
    /** How long a bundle may be on its way before it is called failed. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** So many doublings of the time between two looks while it is at work: seldom enough, and soon enough after it. */
    private static final int LOOKS_WHILE_AT_WORK = 3;

    private final Bundle bundle;
    /** Stands for what belongs to no product: a header that is no good, a service that no id of the header claims. */
    private final Seat spare;

    private volatile List<Seat> seats = List.of();
    private ProductHeader header = new ProductHeader(List.of());
    /** Why the header is no good; none: it is good. */
    private @Nullable String headerError;

    private volatile @Nullable String startError;

    private long triedRevision = -1;
    private int looks;
    /** When the present waiting began, in nanoseconds of the JVM; 0: it isn't waiting. */
    private long waitingSince;

    private @Nullable Future<?> planned;
    private final List<CompletableFuture<List<InstalledProduct>>> waiters = new ArrayList<>();

    Watched(Bundle bundle) {
        this.bundle = bundle;
        this.spare = new Seat(this, new ProductId("bundle-" + bundle.getBundleId()));
        read();
    }

    Bundle bundle() {
        return bundle;
    }

    /** Reads which products the bundle says it brings; gives the seats of those that it brings no more. */
    List<Seat> read() {
        try {
            String line = bundle.getHeaders("").get(ProductHeader.NAME);
            header = ProductHeader.parse(line == null ? "" : line);
            headerError = null;
        } catch (IllegalArgumentException e) {
            header = new ProductHeader(List.of());
            headerError = "header " + ProductHeader.NAME + " is no good: " + e.getMessage();
        }
        List<Seat> before = seats;
        seats = Stream.concat(header.ids().stream().map(this::seat), Stream.of(spare))
                .toList();
        return before.stream().filter(seat -> !seats.contains(seat)).toList();
    }

    private Seat seat(ProductId id) {
        return seats.stream().filter(seat -> seat.id().equals(id)).findFirst().orElseGet(() -> new Seat(this, id));
    }

    /** In the order of the header; at the end the one for what belongs to no product. */
    List<Seat> seats() {
        return seats;
    }

    boolean isSpare(Seat seat) {
        return seat == spare;
    }

    ProductHeader header() {
        return header;
    }

    Optional<String> headerError() {
        return Optional.ofNullable(headerError);
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

    /** Something of it is at work and takes as long as it takes: patience begins when that is done. */
    void atWork() {
        looks = Math.min(looks, LOOKS_WHILE_AT_WORK);
        waitingSince = 0;
    }

    int looked() {
        return looks++;
    }

    /** Whether nothing happened to it for so long that nothing more is to be expected. */
    boolean isPatienceOver() {
        long now = System.nanoTime();
        if (waitingSince == 0) {
            waitingSince = now;
        }
        return now - waitingSince > PATIENCE.toNanos();
    }

    /** The next look; takes the place of the one that was planned before. */
    void planned(@Nullable Future<?> next) {
        if (planned != null) {
            planned.cancel(false);
        }
        planned = next;
    }

    void await(CompletableFuture<List<InstalledProduct>> verdict) {
        waiters.add(verdict);
    }

    /** Tells who waits what became of its products. */
    void settle() {
        List<InstalledProduct> products = seats.stream()
                .map(Seat::current)
                .flatMap(Stream::ofNullable)
                .map(InstalledProduct.class::cast)
                .toList();
        waiters.forEach(waiter -> waiter.complete(products));
        waiters.clear();
    }

    void gone() {
        waiters.forEach(waiter ->
                waiter.completeExceptionally(new IllegalStateException("The bundle was uninstalled meanwhile")));
        waiters.clear();
    }
}
