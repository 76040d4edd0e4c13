// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.standaard;

import java.time.LocalDate;
import java.util.Set;

/**
 * Days on which message types are blocked nationally, around a release.
 *
 * @param until the first day on which they are not
 * @param berichten which; empty if all of the standard
 */
public record Freeze(LocalDate from, LocalDate until, Set<String> berichten) {
    /** Whether this type is blocked on this day. */
    public boolean blocks(String bericht, LocalDate day) {
        boolean within = !day.isBefore(from) && day.isBefore(until);
        return within && (berichten.isEmpty() || berichten.contains(bericht));
    }
}
