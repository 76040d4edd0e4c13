// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Reads the security audit and tests its hash chain. A service of this room, for the console. */
@ProviderType
public interface AuditLog {
    /** One line. {@code number} is its place in the chain; none: not sealed yet, which takes about a second. */
    record Line(
            @Nullable Long number,
            Instant at,
            String actor,
            String product,
            String action,
            String outcome,
            String organisation,
            String detail) {}

    /** What a test of the chain found. */
    record Verified(boolean whole, long sealed, long waiting, String finding) {}

    /** Newest first; blank filters match all. */
    List<Line> last(int most, String action, String organisation);

    Verified verify();
}
