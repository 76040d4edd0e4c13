// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork;

import java.time.Instant;
import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How the work of products in the background does, for the console and the metrics. A service of this room, for any thread;
 * opens transactions.
 */
@ProviderType
public interface WorkQueue {
    /**
     * One worker: one that is there, or one for which pieces wait that is not.
     *
     * @param there whether it is on this node
     * @param waiting pieces that are not done yet and not laid aside
     * @param overdueSince since when the piece that waits longest could have been taken
     * @param done by this node since it started
     * @param failed tries by this node since it started that were not the last
     */
    record WorkerLine(
            ProductId product,
            String worker,
            boolean there,
            long waiting,
            @Nullable Instant overdueSince,
            long aside,
            long done,
            long failed) {
        /** As it is called at the console: {@code <product>/<worker>}. */
        public String name() {
            return product + "/" + worker;
        }
    }

    /** A piece that is laid aside. */
    record AsidePiece(
            String id,
            ProductId product,
            String worker,
            OrganisationId organisation,
            String subject,
            Instant asked,
            int attempts,
            @Nullable String why) {}

    /** Sorted by name. */
    List<WorkerLine> workers();

    /** Oldest first, at most a thousand. */
    List<AsidePiece> aside();

    /** Lets all pieces of a product that are laid aside wait again, due now, and says how many. */
    int retry(ProductId product);

    /**
     * The same for one piece.
     *
     * @throws IllegalArgumentException if there is no piece with this id that is laid aside
     */
    void retry(String id);
}
