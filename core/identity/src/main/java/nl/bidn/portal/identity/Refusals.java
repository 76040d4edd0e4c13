// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What was refused, in a sentence for people. A service of the room of the servicedesk, whose pages say the same; called by
 * rooms with pages on which an officer hears of a {@link Refused}. For any thread.
 */
@ProviderType
public interface Refusals {
    /** In English for an English locale, in Dutch for any other. */
    String say(Refused refused, Locale locale);
}
