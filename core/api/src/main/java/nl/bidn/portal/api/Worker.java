// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Does one kind of work of a product, piece by piece, each soon after the transaction that asked for it by {@link Tasks}.
 * Implemented by a product, called by clockwork on a thread of the product's pool, each piece on one node at a time.
 *
 * <p>A piece may be killed at any line and is then done again, on this node or another: at least once, so the work must
 * look first at what was done already. Pieces have no order. What is asked stays asked while the product is gone.
 */
@ConsumerType
public interface Worker {
    /** Local to the product, a verb, for example {@code doorsturen}. */
    String name();

    /** How many pieces a node does at once, 1 to 8. */
    default int atOnce() {
        return 1;
    }

    /**
     * Does a piece, in at most fifteen minutes.
     *
     * @throws Exception any; logged by its class only, and tried again as after {@link Result.Again}. The product shows as
     *     degraded for five minutes, as after any exception.
     */
    Result work(Task task) throws Exception;

    /** What came of a piece. */
    sealed interface Result {
        /** It is forgotten. */
        record Done() implements Result {}

        /**
         * It is tried again, later each time: after 2 s, 10 s, 1 min, 5 min, 15 min, and then each hour. Three days after
         * its first try it is laid aside, as by {@link Aside}.
         *
         * @param why for the operator; never content, a name or a BSN
         */
        record Again(String why) implements Result {
            /** From the first try on. */
            public static final Duration LONGEST = Duration.ofDays(3);

            private static final List<Duration> WAITS = List.of(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15));
            private static final Duration LATER = Duration.ofHours(1);

            /** How long it waits after this attempt. */
            public static Duration waitAfter(int attempt) {
                return attempt <= WAITS.size() ? WAITS.get(attempt - 1) : LATER;
            }
        }

        /**
         * It is laid aside until an operator asks for it again ({@code portal:task-retry}) or the product does, and the
         * worker's product shows as degraded.
         *
         * @param why for the operator; never content, a name or a BSN
         */
        record Aside(String why) implements Result {}
    }
}
