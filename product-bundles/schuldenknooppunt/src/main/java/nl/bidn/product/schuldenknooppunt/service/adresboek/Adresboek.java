// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.bidn.portal.api.OrganisationId;

/** Who takes part. Joins the transaction of the thread, and answers outside one too. */
public interface Adresboek {
    /** Also one that takes part no more: messages of before name it still. */
    Optional<Adres> vind(UUID adres);

    Optional<Adres> van(OrganisationId organisatie);

    /** With this as its whole name, case and accents ignored: those that take part first, then those that did. */
    List<Adres> metNaam(String naam);

    /** Those that take part now and have this in their name, case and accents ignored; by name. */
    List<Adres> zoek(String deelVanNaam, int offset, int limit);
}
