// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;

/**
 * A participant as others see it.
 *
 * @param id by which messages name it; means nothing elsewhere
 * @param vestigingen names of branches, for people
 * @param modules those that it was let in for
 * @param aanvaardt the messages that it takes
 * @param sleutels also those that ended or were withdrawn, newest first
 * @param actief whether it takes part now
 */
public record Adres(
        UUID id,
        OrganisationId organisatie,
        String naam,
        Deelnemersoort soort,
        List<String> vestigingen,
        Set<Module> modules,
        Set<Berichttype> aanvaardt,
        List<Sleutel> sleutels,
        boolean actief) {
    public Adres {
        vestigingen = List.copyOf(vestigingen);
        modules = Set.copyOf(modules);
        aanvaardt = Set.copyOf(aanvaardt);
        sleutels = List.copyOf(sleutels);
    }

    /** The key by which something new is made for it, or by it: of those that are valid, the newest. */
    public Optional<Sleutel> sleutel(Gebruik gebruik, Instant op) {
        return sleutels.stream()
                .filter(sleutel -> sleutel.gebruik() == gebruik && sleutel.geldigOp(op))
                .max(Comparator.comparing(Sleutel::geldigVan));
    }

    public Optional<Sleutel> sleutel(String kid) {
        return sleutels.stream().filter(sleutel -> sleutel.kid().equals(kid)).findFirst();
    }
}
