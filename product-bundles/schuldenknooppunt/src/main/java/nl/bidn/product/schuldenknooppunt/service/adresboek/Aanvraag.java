// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;

/**
 * What a participant asked of the servicedesk, and what came of it.
 *
 * @param inhoud the name of a module, or branches, persons or messages line by line; persons only as long as it waits
 * @param door who asked, for people; empty once that person was removed
 * @param reden of the servicedesk
 */
public record Aanvraag(
        OrganisationId organisatie,
        UUID id,
        Soort soort,
        String inhoud,
        String toelichting,
        Stand stand,
        Instant aangevraagd,
        String door,
        Optional<Instant> beoordeeld,
        String reden) {
    /** What is asked. */
    public enum Soort {
        MODULE,
        VESTIGINGEN,
        /** Whom the servicedesk may ask. */
        CONTACTEN,
        /** Which messages of its modules it does not take. */
        BERICHTEN
    }

    /** Where it is. Only what is asked can be judged or taken back; what was granted can be taken away. */
    public enum Stand {
        AANGEVRAAGD,
        TOEGEKEND,
        AFGEWEZEN,
        INGETROKKEN
    }

    public boolean isOpen() {
        return stand == Stand.AANGEVRAAGD;
    }

    public Optional<Module> module() {
        return soort == Soort.MODULE ? Optional.of(Module.valueOf(inhoud)) : Optional.empty();
    }

    public List<String> vestigingen() {
        return soort == Soort.VESTIGINGEN ? inhoud.lines().toList() : List.of();
    }

    public List<Contactpersoon> contactpersonen() {
        return soort == Soort.CONTACTEN
                ? inhoud.lines().map(Contactpersoon::vanRegel).toList()
                : List.of();
    }

    public Set<Berichttype> weigert() {
        return soort == Soort.BERICHTEN ? inhoud.lines().map(Berichttype::van).collect(Collectors.toSet()) : Set.of();
    }
}
