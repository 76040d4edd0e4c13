// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import java.time.LocalDate;
import nl.bidn.portal.identity.Roles.Capacity;

/** Who signed a document on paper, as it says. */
public record Ondertekening(LocalDate signedOn, String signedBy, Capacity capacity) {
    @Override
    public String toString() {
        return "Ondertekening[" + signedOn + ", " + capacity + "]";
    }
}
