// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.stuf;

import java.time.Instant;

/**
 * Says that a message was taken: {@code Bv03}.
 *
 * @param zender who took it
 * @param kruisreferentie the referentienummer of that message
 */
public record Bevestiging(
        Systeem zender, Systeem ontvanger, String referentienummer, Instant tijdstip, String kruisreferentie) {}
