// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.bidn.portal.signin.password.secret.Argon2;

/** Bounds how many hashes are made at once: each takes 19 MiB and a core for a while. */
final class Hashing {
    /** So many people want to come in at once that this one must try again. */
    static final class Busy extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;
    }

    private static final int PATIENCE_SECONDS = 8;
    /** Of a password that nobody has: an unknown user costs as much as a known one. */
    private static final String NOBODY = Argon2.hash(java.util.UUID.randomUUID().toString());

    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    String hash(String password) {
        return inTurn(() -> Argon2.hash(password));
    }

    boolean matches(String password, String phc) {
        return inTurn(() -> Argon2.matches(password, phc));
    }

    /** Takes as long as {@link #matches}; nobody has that password. */
    boolean matchesNobody(String password) {
        return matches(password, NOBODY);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
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
