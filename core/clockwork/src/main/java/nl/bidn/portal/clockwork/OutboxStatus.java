// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** How the outbox does, for the console and the metrics. A service of this room, for any thread; opens transactions. */
@ProviderType
public interface OutboxStatus {
    /** A mail for which all tries were used up. Its text is not shown. */
    record DeadLetter(
            String id,
            String kind,
            String to,
            String subject,
            Instant madeAt,
            int tries,
            @Nullable String lastError) {}

    /** How many mails still have to be sent. */
    long waiting();

    long dead();

    /** Oldest first, at most a thousand. */
    List<DeadLetter> deadLetters();

    /**
     * Gives a dead letter its tries again, from now on.
     *
     * @throws IllegalArgumentException if there is no dead letter with this id
     */
    void retry(String id);
}
