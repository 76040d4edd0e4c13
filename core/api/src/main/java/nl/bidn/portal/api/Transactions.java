// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes several changes one. All persistence units, the vault, the audit and the outbox share the transaction of the
 * thread, so what is done together is there together or not at all, also after a kill -9. A service of the core; for any
 * thread.
 */
@ProviderType
public interface Transactions {
    /** Does the work in the transaction of this thread, or in a new one; any exception undoes the whole. */
    <T> T call(Supplier<T> work);

    /** The same for work without a result. */
    void run(Runnable work);

    /** Does this on the same thread after the transaction was committed; never if it is undone. */
    void afterCommit(Runnable action);
}
