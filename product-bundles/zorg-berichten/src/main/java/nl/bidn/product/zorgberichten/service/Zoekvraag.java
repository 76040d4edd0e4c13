// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;

/**
 * Which messages, in which order, and which part of that list.
 *
 * @param organisations at least one
 * @param most how many at most
 */
public record Zoekvraag(
        Dienst dienst,
        List<OrganisationId> organisations,
        Voorwaarden voorwaarden,
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
        if (organisations.isEmpty()) {
            throw new IllegalArgumentException("A search is for at least one organisation");
        }
    }

    /** Newest first, the first page. */
    public static Zoekvraag van(Dienst dienst, List<OrganisationId> organisations, Voorwaarden voorwaarden, int most) {
        return new Zoekvraag(dienst, organisations, voorwaarden, Volgorde.ONTVANGEN, false, 0, most);
    }

    /** The same, another part of the list. */
    public Zoekvraag deel(int anderVanaf, int anderMost) {
        return new Zoekvraag(dienst, organisations, voorwaarden, volgorde, oplopend, anderVanaf, anderMost);
    }

    /** The same, without what comes from this moment on: what comes while a list is read would shift its parts. */
    public Zoekvraag tot(Instant moment) {
        return new Zoekvraag(dienst, organisations, voorwaarden.tot(moment), volgorde, oplopend, vanaf, most);
    }

    /**
     * What must hold for each message.
     *
     * @param kanaal the door through which it came
     * @param staten empty: all
     * @param functie the message type
     * @param foutcode why it was refused
     * @param later refused only after the hub had taken it, by a partner for instance
     * @param tekst the whole number of a message or of its envelope; or, among the newest {@value Zoekvraag#VENSTER}, a part of its
     *     number, of the file name or of the code of the other side
     * @param bestandsnamen whether file names are searched too: people choose them, so only who may exchange may look for them
     * @param sinds not older than this
     * @param tot older than this
     */
    public record Voorwaarden(
            Optional<Richting> richting,
            Optional<Kanaal> kanaal,
            Set<Staat> staten,
            Optional<String> functie,
            Optional<String> foutcode,
            boolean later,
            Optional<String> tekst,
            boolean bestandsnamen,
            Optional<Instant> sinds,
            Optional<Instant> tot) {
        /** All messages of both directions. */
        public static final Voorwaarden GEEN = new Voorwaarden(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty());

        public Voorwaarden {
            staten = Set.copyOf(staten);
        }

        public Voorwaarden richting(Optional<Richting> een) {
            return new Voorwaarden(een, kanaal, staten, functie, foutcode, later, tekst, bestandsnamen, sinds, tot);
        }

        public Voorwaarden kanaal(Optional<Kanaal> een) {
            return new Voorwaarden(richting, een, staten, functie, foutcode, later, tekst, bestandsnamen, sinds, tot);
        }

        public Voorwaarden staten(Set<Staat> enkele) {
            return new Voorwaarden(
                    richting, kanaal, enkele, functie, foutcode, later, tekst, bestandsnamen, sinds, tot);
        }

        public Voorwaarden functie(Optional<String> een) {
            return new Voorwaarden(richting, kanaal, staten, een, foutcode, later, tekst, bestandsnamen, sinds, tot);
        }

        /** Refused, with this code if one is given. */
        public Voorwaarden afgekeurd(Optional<String> code, boolean pasLater) {
            return new Voorwaarden(
                    richting,
                    kanaal,
                    Set.of(Staat.AFGEKEURD),
                    functie,
                    code,
                    pasLater,
                    tekst,
                    bestandsnamen,
                    sinds,
                    tot);
        }

        public Voorwaarden zoek(Optional<String> gezocht, boolean ookBestandsnamen) {
            return new Voorwaarden(
                    richting, kanaal, staten, functie, foutcode, later, gezocht, ookBestandsnamen, sinds, tot);
        }

        public Voorwaarden sinds(Optional<Instant> moment) {
            return new Voorwaarden(
                    richting, kanaal, staten, functie, foutcode, later, tekst, bestandsnamen, moment, tot);
        }

        Voorwaarden tot(Instant moment) {
            return new Voorwaarden(
                    richting,
                    kanaal,
                    staten,
                    functie,
                    foutcode,
                    later,
                    tekst,
                    bestandsnamen,
                    sinds,
                    Optional.of(moment));
        }
    }
}
