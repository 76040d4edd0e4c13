// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Codes by which a new person proves to be the one whom the administrator knows: the administrator reads the code to him,
 * by phone or mail (manual Zorg, 2.2 and 3.1). Ten characters of Crockford's base 32, 50 bits, bound to one account; single
 * use, fourteen days, void after five wrong tries. Kept encrypted rather than hashed because it must be read out; to see it
 * is an act of its own in the audit (an exception to OWASP ASVS 5.0 6.5.2, for that reason). A service of this room.
 */
@ProviderType
public interface VerificationCodes {
    Duration VALID = Duration.ofDays(14);
    int TRIES = 5;

    /** What came of a try. */
    enum Check {
        /** The account is ACTIVE now, and the code used. */
        RIGHT,
        WRONG,
        /** Five wrong tries: this code counts no more, also if it is typed rightly. */
        VOID,
        EXPIRED,
        /** No code was issued, or it was used. */
        NONE
    }

    /** A code that still counts. */
    record Issued(Instant at, Instant expires, int triesLeft) {}

    /**
     * Issues a code; one that was issued before counts no more.
     *
     * @param by account of who does it, for the audit
     * @throws IllegalArgumentException if the account is not in state REGISTERED
     */
    void issue(AccountId account, String by);

    Optional<Issued> current(AccountId account);

    /**
     * The code, in two groups of five with a hyphen between; audited. Whether {@code by} may see it is the caller's
     * business: {@link Registration#revealFor} and {@link AdministratorRegistrations#release} look at that.
     *
     * @throws IllegalArgumentException if there is none that still counts
     */
    String reveal(AccountId account, String by);

    /**
     * Tries a code as it was typed: case, spaces, hyphens and look-alikes (O, I, L) are forgiven. Audited. Pages use
     * {@link Registration#verify}, which does what follows from it.
     */
    Check verify(AccountId account, String typed);
}
