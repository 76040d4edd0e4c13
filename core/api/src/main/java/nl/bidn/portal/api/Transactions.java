// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.List;
import java.util.function.Function;
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

    /**
     * Makes of work for many questions one for a single question, by which callers share a transaction: who comes while another
     * group is busy waits, and all who wait are done in one transaction, with one commit; who comes alone waits for nobody. A caller has
     * its answer only once that is committed. If the work fails for a group, it is done again for each caller alone, on its
     * own thread; so one that fails takes no other with it, and what the work does outside the transaction it may do twice. Who is
     * in a transaction already has its question done in that one.
     *
     * @param work for one question or more, of any thread, within a transaction: an answer for each, in their order
     */
    default <Q, A> Function<Q, A> grouped(Function<List<Q>, List<A>> work) {
        return question -> call(() -> work.apply(List.of(question)).get(0));
    }

    /** Does this on the same thread after the transaction was committed; never if it is undone. */
    void afterCommit(Runnable action);
}
