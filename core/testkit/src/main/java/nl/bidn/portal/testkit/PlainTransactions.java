// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.util.function.Supplier;
import nl.bidn.portal.api.Transactions;

/** Just does the work, for tests without a database: nothing is undone, and what waits for the commit is done at once. */
public final class PlainTransactions implements Transactions {
    @Override
    public <T> T call(Supplier<T> work) {
        return work.get();
    }

    @Override
    public void run(Runnable work) {
        work.run();
    }

    @Override
    public void afterCommit(Runnable action) {
        action.run();
    }
}
