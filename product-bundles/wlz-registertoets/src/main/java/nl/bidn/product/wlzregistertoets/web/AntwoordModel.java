// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.time.Instant;
import java.util.List;

/**
 * An answer in words.
 *
 * @param soort of the message
 * @param status Ja, Nee or Onbekend, as a sentence
 * @param betekenis what that means for the municipality
 * @param meldingen of the register and of the BSN
 * @param regels what was asked and what the register says, each with its name
 * @param peilmoment of what moment the register is
 * @param moment when it was answered
 */
public record AntwoordModel(
        String gemeente,
        String soort,
        String status,
        String betekenis,
        List<RaadplegenModel.Melding> meldingen,
        List<Regel> regels,
        Instant peilmoment,
        Instant moment,
        String ontvangstnummer,
        String vrager) {
    /** A line of the answer. */
    public record Regel(String naam, String waarde) {}
}
