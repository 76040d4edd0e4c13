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
 * @param foutcode why it was refused
 * @param later refused only after the hub had taken it, by a partner for instance
 * @param opgehaald whether somebody fetched it
 * @param tekst the whole number of a message or of its envelope; or, among the newest {@value #VENSTER}, a part of its number,
 *     of the file name or of the code of the other side
 * @param bestandsnamen whether file names are searched too: people choose them, so only who may exchange may look for them
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
        Optional<String> foutcode,
        boolean later,
        Optional<Boolean> opgehaald,
        Optional<String> tekst,
        boolean bestandsnamen,
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

    /** All of both directions, newest first, the first page. */
    public static Zoekvraag alle(Dienst dienst, List<OrganisationId> organisations, int most) {
        return new Zoekvraag(
                dienst,
                organisations,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Volgorde.ONTVANGEN,
                false,
                0,
                most);
    }

    /** All of one direction, newest first, the first page. */
    public static Zoekvraag van(Dienst dienst, List<OrganisationId> organisations, Richting richting, int most) {
        return alle(dienst, organisations, most).richting(Optional.of(richting));
    }

    public Zoekvraag richting(Optional<Richting> andere) {
        return new Zoekvraag(
                dienst,
                organisations,
                andere,
                kanaal,
                staten,
                functie,
                foutcode,
                later,
                opgehaald,
                tekst,
                bestandsnamen,
                sinds,
                tot,
                volgorde,
                oplopend,
                vanaf,
                most);
    }

    public Zoekvraag metStaten(Set<Staat> andere) {
        return new Zoekvraag(
                dienst,
                organisations,
                richting,
                kanaal,
                andere,
                functie,
                foutcode,
                later,
                opgehaald,
                tekst,
                bestandsnamen,
                sinds,
                tot,
                volgorde,
                oplopend,
                vanaf,
                most);
    }

    public Zoekvraag metFunctie(Optional<String> andere) {
        return new Zoekvraag(
                dienst,
                organisations,
                richting,
                kanaal,
                staten,
                andere,
                foutcode,
                later,
                opgehaald,
                tekst,
                bestandsnamen,
                sinds,
                tot,
                volgorde,
                oplopend,
                vanaf,
                most);
    }

    public Zoekvraag zoek(Optional<String> gezocht, boolean ookBestandsnamen) {
        return new Zoekvraag(
                dienst,
                organisations,
                richting,
                kanaal,
                staten,
                functie,
                foutcode,
                later,
                opgehaald,
                gezocht,
                ookBestandsnamen,
                sinds,
                tot,
                volgorde,
                oplopend,
                vanaf,
                most);
    }

    public Zoekvraag sinds(Optional<Instant> moment) {
        return new Zoekvraag(
                dienst,
                organisations,
                richting,
                kanaal,
                staten,
                functie,
                foutcode,
                later,
                opgehaald,
                tekst,
                bestandsnamen,
                moment,
                tot,
                volgorde,
                oplopend,
                vanaf,
                most);
    }

    /** Refused, with this code if one is given. */
    public Zoekvraag afgekeurd(Optional<String> code, boolean pasLater) {
        return new Zoekvraag(
                dienst,
                organisations,
                richting,
                kanaal,
                Set.of(Staat.AFGEKEURD),
                functie,
                code,
                pasLater,
                opgehaald,
                tekst,
                bestandsnamen,
                sinds,
                tot,
                volgorde,
                oplopend,
                vanaf,
                most);
    }

    /** The same, another part of the list. */
    public Zoekvraag deel(int anderVanaf, int anderMost) {
        return new Zoekvraag(
                dienst,
                organisations,
                richting,
                kanaal,
                staten,
                functie,
                foutcode,
                later,
                opgehaald,
                tekst,
                bestandsnamen,
                sinds,
                tot,
                volgorde,
                oplopend,
                anderVanaf,
                anderMost);
    }

    /** The same, without what comes from this moment on: what comes while a list is read would shift its parts. */
    public Zoekvraag tot(Instant moment) {
        return new Zoekvraag(
                dienst,
                organisations,
                richting,
                kanaal,
                staten,
                functie,
                foutcode,
                later,
                opgehaald,
                tekst,
                bestandsnamen,
                sinds,
                Optional.of(moment),
                volgorde,
                oplopend,
                vanaf,
                most);
    }
}
