// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.bidn.portal.api.Transactions;

/** Work in a transaction that may find its line broken. */
@FunctionalInterface
interface Werk<T> {
    T doe() throws IOException;

    /** Does it in the transaction of this thread, or a new one, which a broken line undoes. */
    static <T> T inTransactie(Transactions transactions, Werk<T> werk) throws IOException {
        try {
            return transactions.call(() -> {
                try {
                    return werk.doe();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
