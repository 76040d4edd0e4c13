// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;

/**
 * A participant as the node keeps it.
 *
 * @param modules those that it was let in for
 * @param weigert messages of its modules that it does not take, for example in a version that its system does not know yet
 * @param tot since when it takes part no more
 */
public record Deelnemer(
        OrganisationId organisatie,
        UUID id,
        Deelnemersoort soort,
        List<String> vestigingen,
        Set<Module> modules,
        Set<Berichttype> weigert,
        Instant sinds,
        Optional<Instant> tot) {
    public Deelnemer {
        vestigingen = List.copyOf(vestigingen);
        modules = Set.copyOf(modules);
        weigert = Set.copyOf(weigert);
    }

    public boolean isActief() {
        return tot.isEmpty();
    }

    Deelnemer tot(Optional<Instant> moment) {
        return new Deelnemer(organisatie, id, soort, vestigingen, modules, weigert, sinds, moment);
    }

    /** Modules that are not for the other kind are lost. */
    Deelnemer metSoort(Deelnemersoort ander) {
        Set<Module> blijft = EnumSet.noneOf(Module.class);
        modules.stream().filter(module -> Modulematrix.is(module, ander)).forEach(blijft::add);
        return new Deelnemer(organisatie, id, ander, vestigingen, blijft, weigert, sinds, tot);
    }

    Deelnemer metModules(Set<Module> andere) {
        return new Deelnemer(organisatie, id, soort, vestigingen, andere, weigert, sinds, tot);
    }

    Deelnemer metVestigingen(List<String> andere) {
        return new Deelnemer(organisatie, id, soort, andere, modules, weigert, sinds, tot);
    }

    Deelnemer metWeigert(Set<Berichttype> andere) {
        return new Deelnemer(organisatie, id, soort, vestigingen, modules, andere, sinds, tot);
    }
}
