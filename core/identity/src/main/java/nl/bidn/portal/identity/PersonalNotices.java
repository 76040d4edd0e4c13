// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.Collection;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells given people something that concerns the portal itself, on the page {@code /meldingen} and, if they want that, by
 * mail; a product uses {@link nl.bidn.portal.api.Notices}. A service of this room, one instance a bundle, for rooms of the
 * core. Takes part in the transaction of the thread: it is told if that is committed, and then surely.
 */
@ProviderType
public interface PersonalNotices {
    /**
     * Tells each of them once. Who is not there or was deactivated hears nothing.
     *
     * @param key the text {@code <key>.subject} and {@code <key>.text} of the calling bundle. They say that something is
     *     there, never of whom or what is in it.
     * @param path where to look, from the root of the portal, for example {@code /gebruikersbeheer}
     */
    void tell(Collection<AccountId> accounts, String key, String path, Object... arguments);
}
