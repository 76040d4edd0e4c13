// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten;

import java.time.Instant;

/**
 * A partner, or the system of a municipality, says that it could not do anything with a message that it took before (StUF
 * {@code Fo01}).
 *
 * @param zender who says it
 * @param ontvanger who sent that message
 * @param kruisreferentie the referentienummer of that message
 * @param code of the list of who says it, at most 20 characters
 * @param omschrijving for people, at most 200 characters; nothing of the payload
 */
public record Foutmelding(
        Adres zender,
        Adres ontvanger,
        String referentienummer,
        String kruisreferentie,
        String code,
        String omschrijving,
        Instant tijdstip) {
    public Foutmelding {
        if (code.length() > 20 || omschrijving.length() > 200) {
            throw new IllegalArgumentException("De code of de omschrijving van de foutmelding is te lang.");
        }
    }
}
