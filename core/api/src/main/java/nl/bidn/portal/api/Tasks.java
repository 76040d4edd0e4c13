// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Asks for work that a {@link Worker} of this bundle does once this transaction was committed, and then surely: the outbox
 * of a product. A service of the core, one instance a bundle; takes part in the transaction of the thread. For a bundle with
 * several products it means the workers of the first in its header, and {@link #of} those of the others.
 */
@ProviderType
public interface Tasks {
    /**
     * Asks the workers of one of the products of the bundle.
     *
     * @throws IllegalArgumentException if it is a product of another bundle
     */
    default Tasks of(ProductId product) {
        throw new IllegalArgumentException("Product '" + product + "' is none of this bundle");
    }

    /** The same as {@link #ask(String, OrganisationId, String, Instant)}, as soon as possible. */
    void ask(String worker, OrganisationId organisation, String subject);

    /**
     * Asks for a piece. While the same piece (worker, organisation and subject) waits, asking again changes nothing but that
     * it is done at the earlier of both times, and is no longer laid aside. While it is being worked on, it will be done once
     * more.
     *
     * @param worker its name; whether there is one shows when the piece is due
     * @param subject what it is about, an id of at most 64 characters
     * @param notBefore when, at the earliest
     * @throws IllegalArgumentException if the worker or the subject can't be one
     * @throws IllegalStateException outside a transaction
     */
    void ask(String worker, OrganisationId organisation, String subject, Instant notBefore);

    /**
     * Takes back what was asked, also what was laid aside. A piece that is being done goes on, and is then forgotten
     * whatever comes of it.
     *
     * @throws IllegalStateException outside a transaction
     */
    void drop(String worker, OrganisationId organisation, String subject);
}
