// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The texts of one bundle in one language, from its {@code i18n/messages_<language>.properties} (UTF-8,
 * {@link java.text.MessageFormat}). Immutable.
 */
@ProviderType
public interface Texts {
    Locale locale();

    /** The text with its arguments filled in; a key that is not there is returned itself, and logged once. */
    String text(String key, Object... arguments);
}
