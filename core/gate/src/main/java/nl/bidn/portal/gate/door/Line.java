// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.door;

import java.io.EOFException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The line to a caller. */
public final class Line {
    private Line() {}

    /** A caller who hangs up halfway, or falls silent, is no failure of the product. */
    public static boolean broke(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof EOFException || cause instanceof TimeoutException);
    }
}
