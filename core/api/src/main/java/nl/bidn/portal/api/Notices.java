// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells people that something happened, on the page {@code /meldingen} and by mail. A service of the core, one instance a
 * bundle; takes part in the transaction of the thread: it is sent if that is committed, and then surely. For a bundle with
 * several products it speaks for the first in its header, and {@link #of} for the others.
 */
@ProviderType
public interface Notices {
    /**
     * Speaks for one of the products of the bundle: in its words, to who holds something in it.
     *
     * @throws IllegalArgumentException if it is a product of another bundle
     */
    default Notices of(ProductId product) {
        throw new IllegalArgumentException("Product '" + product + "' is none of this bundle");
    }

    /**
     * Tells each person who holds the permission for at least one of the organisations, once however many those are.
     *
     * @param key the text {@code <key>.subject} and {@code <key>.text} of the bundle. They say that something is there,
     *     never what is in it.
     * @param path where to look, below the product
     */
    default void tellHolders(
            Permission permission, Set<OrganisationId> organisations, String key, String path, Object... arguments) {
        tellHolders(permission, organisations, Set.of(), key, path, arguments);
    }

    /**
     * Tells the same by mail, in Dutch, to addresses of nobody in particular, such as the mailbox of a team. Whether the
     * organisation that named them takes part in the product is for the caller to see.
     *
     * @param addresses each one bare address
     * @param key as in {@link #tellHolders}; who reads it may hold no permission at all
     * @param path where to look, below the product, for who may
     * @throws IllegalArgumentException if one of them is no address; nobody is told then
     */
    void tellAddresses(Set<String> addresses, String key, String path, Object... arguments);

    /**
     * Both at once: people as in {@link #tellHolders(Permission, Set, String, String, Object...)} and addresses as in
     * {@link #tellAddresses}. An address that is that of one of these people too gets one mail, that to him, however it is
     * written: {@code Jan@gemeente.nl} is {@code jan@gemeente.nl}.
     */
    void tellHolders(
            Permission permission,
            Set<OrganisationId> organisations,
            Set<String> addresses,
            String key,
            String path,
            Object... arguments);

    /**
     * Tells the gebruikersbeheerders of these organisations, for the field of work of the product, of something in its use that they
     * have to look into; each once, however many organisations those are. They may hold nothing in the product, so the notice leads
     * to their own log: record there what it is about, in the same transaction.
     *
     * @param key as in {@link #tellHolders}
     */
    void tellAdministrators(Set<OrganisationId> organisations, String key, Object... arguments);
}
