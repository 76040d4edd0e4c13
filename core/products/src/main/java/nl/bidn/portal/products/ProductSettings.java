// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products;

import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Setting;
import org.osgi.annotation.versioning.ProviderType;

/** The settings of any product, for the rooms of the core. A service of this room; for any thread, reads from memory. */
@ProviderType
public interface ProductSettings {
    /** The value of the organisation, or the fallback. */
    <T> T value(ProductId product, Setting<T> setting, OrganisationId organisation);

    /** Whether the organisation set a value itself: all that may be shown of a secret one. */
    boolean isSet(ProductId product, Setting<?> setting, OrganisationId organisation);

    /**
     * Keeps a new value, audited without the value. Whether the caller may is for the one who calls to check.
     *
     * @throws IllegalArgumentException with a sentence for the user, if the text can't be parsed
     */
    void change(Caller caller, ProductId product, Setting<?> setting, OrganisationId organisation, String text);
}
