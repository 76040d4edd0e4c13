// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the register keeps of one person.
 *
 * @param afgiftedatum day of the decision
 * @param ingangsdatum first day for which it holds
 * @param einddatum last day for which it holds; none: no end is known
 */
public record Indicatie(
        WlzStatus status,
        LocalDate afgiftedatum,
        LocalDate ingangsdatum,
        @Nullable LocalDate einddatum) {}
