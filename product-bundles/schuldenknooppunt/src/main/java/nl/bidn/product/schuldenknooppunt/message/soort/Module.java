// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.soort;

/** A set of kinds of message, for which a participant is let in as a whole. */
public enum Module {
    MELDINGEN_BEWINDVOERING,
    SCHULDINVENTARISATIE,
    BETALINGSREGELING,
    SCHULDREGELING,
    WAARBORGFONDS
}
