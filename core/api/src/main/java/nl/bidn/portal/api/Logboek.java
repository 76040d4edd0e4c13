// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The Logboek Dataverwerkingen (standard of Logius): one line for each data subject whose data are processed, without who did it;
 * that is in the {@link Audit}. A service of the core, one instance a bundle; takes part in the transaction of the thread,
 * so who gives an answer in the same transaction gives none without its line. Lines are kept for eighteen months.
 */
@ProviderType
public interface Logboek {
    /**
     * Adds a line.
     *
     * @throws IllegalStateException outside a transaction
     */
    default void record(Dataverwerking processing) {
        record(List.of(processing));
    }

    /**
     * Adds a line for each; they are operations of one trace. Who has many gives some hundreds a transaction.
     *
     * @throws IllegalStateException outside a transaction
     */
    void record(List<Dataverwerking> processings);

    /**
     * Adds a line for each, as each is of a request of its own: no two are of one trace.
     *
     * @throws IllegalStateException outside a transaction
     */
    default void recordEach(List<Dataverwerking> processings) {
        processings.forEach(this::record);
    }
}
