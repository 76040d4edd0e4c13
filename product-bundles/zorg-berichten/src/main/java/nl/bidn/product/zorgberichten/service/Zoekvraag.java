// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;

/**
 * Which messages, in which order.
 *
 * @param organisations at least one
 * @param staten empty: all
 * @param functie the message type
 * @param opgehaald whether somebody fetched it
 * @param tekst a part of the number of the message, of the file name, or the code of the other side
 * @param sinds not older than this
 * @param most how many at most
 */
public record Zoekvraag(
        Dienst dienst,
        List<OrganisationId> organisations,
        Optional<Richting> richting,
        Set<Staat> staten,
        Optional<String> functie,
        Optional<Boolean> opgehaald,
        Optional<String> tekst,
        Optional<Instant> sinds,
        Volgorde volgorde,
        boolean oplopend,
        int vanaf,
        int most) {
    /** By which a list can be sorted; within that, newest first. */
    public enum Volgorde {
        ONTVANGEN,
        FUNCTIE,
        STAAT,
        TEGENPARTIJ,
        GROOTTE
    }

    public Zoekvraag {
        organisations = List.copyOf(organisations);
        staten = Set.copyOf(staten);
        if (organisations.isEmpty()) {
            throw new IllegalArgumentException("A search is for at least one organisation");
        }
    }

    /** All of one direction, newest first, the first page. */
    public static Zoekvraag van(Dienst dienst, List<OrganisationId> organisations, Richting richting, int most) {
        return new Zoekvraag(
                dienst,
                organisations,
                Optional.of(richting),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Volgorde.ONTVANGEN,
                false,
                0,
                most);
    }
}
