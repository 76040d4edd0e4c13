// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.Locale;

/**
 * The departments of a municipality that have an OIN of their own, a subOIN: so that who supplies data sees for which task
 * it is asked (manual 000, step 5).
 */
public enum Department {
    SCHULDHULPVERLENING,
    PARTICIPATIE,
    GEMEENTEBELASTINGEN;

    /** As it stands in keys of texts and on the console. Example: {@code schuldhulpverlening}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
