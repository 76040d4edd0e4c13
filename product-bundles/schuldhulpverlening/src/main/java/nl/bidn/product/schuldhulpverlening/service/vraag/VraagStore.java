// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;

/** Keeps questions; each call within a transaction. */
public interface VraagStore {
    /**
     * What is kept of a question and never shown.
     *
     * @param bsnGeheim the BSN, encrypted; gone with the answer
     * @param bsnHash by which a person is found in the accounting by who knows the BSN
     * @param afdruk of who asked and what he called the question: by this it is recognised when it comes twice
     * @param inhoud of what was asked, to see whether it is the same
     */
    record Verborgen(String bsnGeheim, String bsnHash, String afdruk, String inhoud) {}

    /** A question that came before. */
    record Eerder(String nummer, String inhoud) {}

    /** Of two with the same {@code afdruk} the transaction of one fails. */
    void voegToe(Vraag vraag, Verborgen verborgen);

    Optional<Eerder> eerder(OrganisationId organisatie, String afdruk);

    /** As it is now, and nobody else changes it until this transaction ends: so call it before anything is read of it. */
    Optional<Vraag> neem(OrganisationId organisatie, String nummer);

    /** As it is now, to look at. */
    Optional<Vraag> vind(OrganisationId organisatie, String nummer);

    /** Those for which sources are still asked, without their sources. */
    List<Vraag> lopend(List<OrganisationId> organisaties);

    /** The encrypted BSN; none: the answer is gone. */
    Optional<String> geheim(OrganisationId organisatie, String nummer);

    /** What became of one that was taken. Without an answer to come or to show, its BSN goes too. */
    void wijzig(Vraag vraag);

    /** How many were asked for the organisation. */
    long aantalSinds(OrganisationId organisatie, Instant sinds);

    /** Ready, and kept long enough; the oldest first. */
    List<String> teVernietigen(OrganisationId organisatie, Instant nu, int meeste);

    /**
     * Removes lines of questions of which nothing else is left, the oldest first.
     *
     * @return how many; less than so many: there are no more
     */
    int verwijder(OrganisationId organisatie, Instant gesteldVoor, int meeste);

    /** Takes the name and the id of a person away; the questions stay. */
    void vergeet(String vragerId);
}
