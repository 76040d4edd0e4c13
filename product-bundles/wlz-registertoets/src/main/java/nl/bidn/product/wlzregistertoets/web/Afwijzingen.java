// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.util.Locale;
import nl.bidn.product.wlzregistertoets.service.toets.Afwijzing;

/** Which sentence belongs to a refusal. */
final class Afwijzingen {
    private Afwijzingen() {}

    static String sleutel(Afwijzing reden) {
        return "afwijzing." + reden.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
