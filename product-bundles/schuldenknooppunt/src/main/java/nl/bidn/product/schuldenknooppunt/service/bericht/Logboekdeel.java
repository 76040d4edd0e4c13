// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;

/** One side of one organisation in the logbook: what it sent, or what it got. */
public record Logboekdeel(OrganisationId organisatie, boolean verzonden) {
    /**
     * Where there can be an answer. An address stays that of one organisation, also when that left and comes back, so nobody else
     * sent anything from it, and what nobody else got is not looked for among all that he got.
     */
    static List<Logboekdeel> van(Logboekvraag vraag, Adresboek adresboek) {
        return vraag.organisaties().stream()
                .distinct()
                .flatMap(een -> Stream.of(new Logboekdeel(een, true), new Logboekdeel(een, false)))
                .filter(deel -> deel.isVan(deel.verzonden() ? vraag.afzender() : vraag.ontvanger(), adresboek))
                .toList();
    }

    private boolean isVan(Optional<UUID> adres, Adresboek adresboek) {
        return adres.isEmpty()
                || adres.flatMap(adresboek::vind)
                        .filter(gevonden -> gevonden.organisatie().equals(organisatie))
                        .isPresent();
    }
}
