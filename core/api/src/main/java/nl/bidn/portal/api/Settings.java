// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The values of the settings of the product that asks. A service of the core, one instance a bundle; for any thread. For a
 * bundle with several products it means the first in its header, and {@link #of} the others.
 */
@ProviderType
public interface Settings {
    /**
     * Those of one of the products of the bundle.
     *
     * @throws IllegalArgumentException if it is a product of another bundle
     */
    default Settings of(ProductId product) {
        throw new IllegalArgumentException("Product '" + product + "' is none of this bundle");
    }

    <T> T value(Setting<T> setting, OrganisationId organisation);

    /**
     * Keeps a new value. Whether the caller may is the caller's business: pass what {@code Setting.editor()} asks for.
     *
     * @throws IllegalArgumentException with a sentence for the user, if the text can't be parsed
     */
    <T> void change(Caller caller, Setting<T> setting, OrganisationId organisation, String text);
}
