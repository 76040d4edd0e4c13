// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import java.time.Instant;
import nl.bidn.portal.api.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * A signed PDF that was added to an application.
 *
 * @param id within the application
 * @param agreement the document of the product that it is; none: the signed form itself
 * @param fileName as the browser said it: may name a person, so never for a log
 * @param scanned whether a virus scanner looked at it; false: this portal has none
 */
public record Document(
        String id,
        @Nullable Agreement agreement,
        String fileName,
        long size,
        Ondertekening signature,
        boolean scanned,
        Instant addedAt) {
    public static final int LARGEST_BYTES = 10 * 1024 * 1024;
    /** Of one application. */
    public static final int MOST = 20;

    @Override
    public String toString() {
        return "Document[" + id + "]";
    }
}
