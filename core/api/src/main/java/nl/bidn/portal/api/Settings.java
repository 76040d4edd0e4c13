// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import org.osgi.annotation.versioning.ProviderType;

/** The values of the settings of the product that asks. A service of the core, one instance a bundle; for any thread. */
@ProviderType
public interface Settings {
    <T> T value(Setting<T> setting, OrganisationId organisation);

    /**
     * Keeps a new value. Whether the caller may is the caller's business: pass what {@code Setting.editor()} asks for.
     *
     * @throws IllegalArgumentException with a sentence for the user, if the text can't be parsed
     */
    <T> void change(Caller caller, Setting<T> setting, OrganisationId organisation, String text);
}
