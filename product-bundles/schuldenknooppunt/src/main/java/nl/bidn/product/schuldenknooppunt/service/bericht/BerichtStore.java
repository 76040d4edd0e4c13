// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.bidn.portal.api.OrganisationId;

/**
 * Where messages are kept; in the transaction of the thread. Each change of state is one statement that looks at the state
 * itself: of several at once one changes it, and the others hear that they did not.
 */
public interface BerichtStore {
    /** Fails at once if there is one with this reference. */
    void voegToe(Bewaard bericht);

    /** What one of these organisations sent or got, as it is now, whatever was read before. */
    Optional<Bewaard> vind(Set<OrganisationId> van, UUID referentie);

    /** For the node itself, which keeps the references of all senders apart; never for what somebody asks. As it is now. */
    Optional<Bewaard> opReferentie(UUID referentie);

    /** Fetched for the first time, as long as it has its content. Until the end of the transaction nobody else changes it. */
    boolean haal(UUID referentie, Instant nu);

    /** The same again. */
    boolean haalWeer(UUID referentie, Instant nu);

    /** Only what was fetched, and in time. */
    boolean bevestig(UUID referentie, Instant nu, Optional<Instant> antwoordVoor);

    /** Only what nobody fetched, and in time. */
    boolean trekIn(UUID referentie, Instant nu);

    /** Only what was not confirmed in time. */
    boolean verloop(UUID referentie, Instant nu);

    /** Of a question that was confirmed and that nothing answered yet. */
    boolean beantwoord(UUID vraag);

    /** The answer to it is no more. */
    void onbeantwoord(UUID vraag);

    /** Whose term is over and which did not lapse yet, those that are due longest first. */
    List<UUID> verstreken(Instant nu, int meeste);

    /** Not confirmed, offered before a moment and not reminded of on this day; by reference, from behind one on. */
    List<Bewaard> onbevestigd(Instant aangebodenVoor, LocalDate vandaag, UUID na, int meeste);

    /** Confirmed questions without an answer that is due in this time, and of which nobody was reminded; by reference. */
    List<Bewaard> onbeantwoord(Instant vanaf, Instant tot, UUID na, int meeste);

    /** The receiver is reminded today that it waits; false: he was already, or it came to its end. */
    boolean herinnerBevestigen(UUID referentie, LocalDate vandaag);

    /** Both are reminded today that it asks for an answer; false: they were before, or there is one. */
    boolean herinnerAntwoorden(UUID referentie, LocalDate vandaag);

    /** @param aanOntvanger whether these organisations got them; otherwise they sent them */
    List<Bericht> lijst(
            Set<OrganisationId> organisaties, boolean aanOntvanger, Berichtfilter filter, int vanaf, int meeste);

    /** At most so many are counted. */
    int aantal(Set<OrganisationId> organisaties, boolean aanOntvanger, Berichtfilter filter, int meeste);

    /**
     * Newest first.
     *
     * @param delen in which sides of which organisations is looked
     */
    List<Bericht> logboek(Logboekvraag vraag, List<Logboekdeel> delen, int vanaf, int meeste);

    /** At most so many are counted. */
    int aantalLogboek(Logboekvraag vraag, List<Logboekdeel> delen, int meeste);

    /** Removes what ended before a moment, oldest first. */
    int verwijder(Instant beeindigdVoor, int meeste);
}
