// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells people that something happened, on the page {@code /meldingen} and by mail. A service of the core, one instance a
 * bundle; takes part in the transaction of the thread: it is sent if that is committed, and then surely.
 */
@ProviderType
public interface Notices {
    /**
     * Tells each person who holds the permission for at least one of the organisations, once however many those are.
     *
     * @param key the text {@code <key>.subject} and {@code <key>.text} of the bundle. They say that something is there,
     *     never what is in it.
     * @param path where to look, below the product
     */
    void tellHolders(
            Permission permission, Set<OrganisationId> organisations, String key, String path, Object... arguments);
}
