// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.fake;

import java.util.function.Supplier;
import nl.bidn.portal.api.Transactions;

/** Just does the work. */
public final class FakeTransactions implements Transactions {
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
