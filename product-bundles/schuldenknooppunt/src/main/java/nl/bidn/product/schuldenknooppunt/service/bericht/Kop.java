// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.util.Optional;
import java.util.UUID;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;

/**
 * What the sender says of a message outside its encryption; with state and time these are the ten fields of the logbook.
 *
 * @param kruisreferentie the message that it answers
 * @param afzender in the address book
 * @param ontvanger in the address book
 */
public record Kop(
        UUID referentie,
        UUID conversatie,
        Optional<UUID> kruisreferentie,
        UUID afzender,
        UUID ontvanger,
        Berichttype type) {}
