// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;

/** Where terms are kept. Each call needs a transaction. */
public interface TermijnStore {
    void add(Termijnregel termijn);

    /** Of one message, in order. */
    List<Termijnregel> van(OrganisationId organisation, String bericht);

    /** Those that are waited for, the first to end first. */
    List<Termijnregel> zoek(Termijnvraag vraag);

    /** How many there are, but not counted further than {@code most}. */
    int tel(Termijnvraag vraag, int most);

    /**
     * The answer came, or none will come any more.
     *
     * @param door the answer
     */
    void klaar(OrganisationId organisation, String bericht, int nummer, Instant op, Optional<String> door);

    /** Keeps by which number of an aanbieder, as a fingerprint, the answer to a message will be found. */
    void addVerzoek(OrganisationId organisation, String afdruk, String bericht, String functie);

    /** The messages of these types that asked for this. */
    List<String> verzoeken(OrganisationId organisation, String afdruk, Collection<String> functies);

    /** The messages that answered one of these, or that one of these answered. */
    List<String> verwant(OrganisationId organisation, Collection<String> berichten);

    /** Of all organisations, those that end by this day and of which less than this was told; for the job that tells. */
    List<Termijnregel> teMelden(LocalDate tot, int gemeld, int most);

    void gemeld(OrganisationId organisation, String bericht, int nummer, int gemeld);

    /** All of a message. */
    void remove(OrganisationId organisation, String bericht);
}
