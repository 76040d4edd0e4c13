// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.bidn.portal.signin.password.secret.Argon2;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Bounds how many hashes are made at once on this node: each takes 19 MiB and a core for a while. For any thread. */
@Component(service = Hashing.class)
public final class Hashing {
    /** So many people want to come in at once that this one must try again. */
    static final class Busy extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;
    }

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** Of a password that nobody has: an unknown user costs as much as a known one. Made beside the start, which it would hold up. */
    private static final CompletableFuture<String> NOBODY =
            CompletableFuture.supplyAsync(() -> Argon2.hash(UUID.randomUUID().toString()));

    private final Semaphore turns;
    private final Duration patience;

    @Activate
    public Hashing() {
        this(Runtime.getRuntime().availableProcessors(), PATIENCE);
    }

    Hashing(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    String hash(String password) {
        return inTurn(() -> Argon2.hash(password));
    }

    boolean matches(String password, String phc) {
        return inTurn(() -> Argon2.matches(password, phc));
    }

    /** Takes as long as {@link #matches}; nobody has that password. */
    boolean matchesNobody(String password) {
        return matches(password, NOBODY.join());
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
