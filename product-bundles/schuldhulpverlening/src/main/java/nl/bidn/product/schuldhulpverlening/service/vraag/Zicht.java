// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.product.schuldhulpverlening.service.Wgsdienst;

/**
 * Whose questions somebody may see: those of one organisation, asked by the same party as his own, for the diensten that he may use
 * there at this moment. So a provider sees nothing of what the municipality asked itself, and nothing at all once its mandate
 * ended.
 *
 * @param verwerker by whose mandate; none: those that the organisation itself asked
 */
public record Zicht(OrganisationId organisatie, Optional<OrganisationId> verwerker, Set<Wgsdienst> diensten) {
    public Zicht {
        diensten = Set.copyOf(diensten);
    }

    /** None for an organisation for which the caller may use no dienst. */
    public static List<Zicht> van(Caller caller, List<Organisation> organisaties) {
        var alle = new ArrayList<Zicht>();
        for (Organisation organisatie : organisaties) {
            Map<Optional<OrganisationId>, Set<Wgsdienst>> perPartij = new LinkedHashMap<>();
            for (Wgsdienst dienst : Wgsdienst.values()) {
                if (caller.may(dienst.recht(), organisatie.id())) {
                    perPartij
                            .computeIfAbsent(
                                    verwerker(caller, dienst.recht(), organisatie.id()),
                                    wie -> EnumSet.noneOf(Wgsdienst.class))
                            .add(dienst);
                }
            }
            perPartij.forEach((wie, diensten) -> alle.add(new Zicht(organisatie.id(), wie, diensten)));
        }
        return List.copyOf(alle);
    }

    /** By whose mandate the caller may do this there. */
    static Optional<OrganisationId> verwerker(Caller caller, Permission recht, OrganisationId organisatie) {
        return caller.via(recht, organisatie).map(Organisation::id);
    }

    static boolean ziet(Caller caller, Vraag vraag) {
        return caller.may(vraag.dienst().recht(), vraag.organisatie())
                && verwerker(caller, vraag.dienst().recht(), vraag.organisatie())
                        .equals(vraag.partijen().verwerker());
    }
}
