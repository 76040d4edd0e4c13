// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Kop;

/** For whom somebody works now, among those that take part. */
final class Gekozen {
    private Gekozen() {}

    static Set<OrganisationId> alle(TabRequest request) {
        return request.organisations().stream().map(Organisation::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The one that was chosen; none: several are, or it takes no part. */
    static Optional<Adres> een(TabRequest request, Adresboek adresboek) {
        List<Organisation> gekozen = request.organisations();
        return gekozen.size() == 1 ? adresboek.van(gekozen.get(0).id()) : Optional.empty();
    }

    /** The one of the chosen ones that stands there in the message; none: it is of somebody else. */
    static Optional<Adres> van(TabRequest request, Adresboek adresboek, Bericht bericht, Function<Kop, UUID> rol) {
        return adresboek
                .vind(rol.apply(bericht.kop()))
                .filter(adres -> alle(request).contains(adres.organisatie()));
    }

    static Optional<UUID> uuid(String tekst) {
        try {
            UUID uuid = UUID.fromString(tekst);
            return Optional.of(uuid).filter(een -> een.toString().equals(tekst));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
