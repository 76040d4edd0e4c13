// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.time.Instant;

/**
 * A look-up as a list shows it: nothing of who was looked up.
 *
 * @param doel the name of the purpose
 * @param deur by which it came, in words
 * @param kenmerk or empty
 */
public record Raadpleegregel(
        Instant moment,
        String vrager,
        boolean systeem,
        String doel,
        String deur,
        String kenmerk,
        String ontvangstnummer,
        String organisatie) {}
