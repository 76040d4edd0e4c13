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
 * @param kanaal the door through which it came
 * @param staten empty: all
 * @param functie the message type
 * @param opgehaald whether somebody fetched it
 * @param tekst the whole number of a message; or, among the newest {@value #VENSTER}, a part of its number, of the file name
 *     or of the code of the other side
 * @param sinds not older than this
 * @param tot older than this
 * @param most how many at most
 */
public record Zoekvraag(
        Dienst dienst,
        List<OrganisationId> organisations,
        Optional<Richting> richting,
        Optional<Kanaal> kanaal,
        Set<Staat> staten,
        Optional<String> functie,
        Optional<Boolean> opgehaald,
        Optional<String> tekst,
        Optional<Instant> sinds,
        Optional<Instant> tot,
        Volgorde volgorde,
        boolean oplopend,
        int vanaf,
        int most) {
    /** Among so many of the newest a part of a text is looked for: a municipality may have a million messages. */
    public static final int VENSTER = 20_000;

    /** By which a list can be sorted, each with an index of its own; within that, newest first. */
    public enum Volgorde {
        ONTVANGEN,
        FUNCTIE,
        STAAT
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
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Volgorde.ONTVANGEN,
                false,
                0,
                most);
    }

    /** The same, another part of the list. */
    public Zoekvraag deel(int anderVanaf, int anderMost) {
        return met(tot, anderVanaf, anderMost);
    }

    /** The same, without what comes from this moment on: what comes while a list is read would shift its parts. */
    public Zoekvraag tot(Instant moment) {
        return met(Optional.of(moment), vanaf, most);
    }

    private Zoekvraag met(Optional<Instant> anderTot, int anderVanaf, int anderMost) {
        return new Zoekvraag(
                dienst,
                organisations,
                richting,
                kanaal,
                staten,
                functie,
                opgehaald,
                tekst,
                sinds,
                anderTot,
                volgorde,
                oplopend,
                anderVanaf,
                anderMost);
    }
}
