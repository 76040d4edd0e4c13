// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.TabRequest;

/** What was chosen at the right of the page. */
final class Gekozen {
    private Gekozen() {}

    /** None: several are, and it must be one. */
    static Optional<Organisation> een(TabRequest request) {
        return request.organisations().size() == 1
                ? Optional.of(request.organisations().get(0))
                : Optional.empty();
    }
}
