// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.bidn.portal.api.OrganisationId;

/** Where participants, their keys and what they ask are kept; each call within a transaction. */
public interface DeelnemerStore {
    /** Waits until nobody else changes something here, and has all nodes read again. To be called first. */
    void neem();

    /** Other than before as soon as something changed. */
    String stand();

    Optional<Deelnemer> deelnemer(OrganisationId organisatie);

    List<Deelnemer> deelnemers();

    /** As it is now, whether or not it was there. */
    void bewaar(Deelnemer deelnemer);

    List<Sleutelhouder> sleutels();

    List<Sleutel> sleutels(OrganisationId organisatie);

    /** Whoever has it. */
    Optional<Sleutelhouder> sleutel(String kid);

    void voegToe(Sleutelhouder sleutel);

    void trekIn(String kid, Instant moment);

    /** Those that are of no use to anybody since then. */
    int verwijderSleutels(Instant voor);

    /** Newest first. */
    List<Aanvraag> aanvragen(OrganisationId organisatie);

    /** Oldest first. */
    List<Aanvraag> openAanvragen();

    Optional<Aanvraag> aanvraag(OrganisationId organisatie, UUID id);

    /** @param doorId who asked, so that his name can be taken away */
    void voegToe(Aanvraag aanvraag, String doorId);

    void beoordeel(Aanvraag aanvraag, Aanvraag.Stand stand, Instant moment, String doorId, String reden);

    int verwijderAanvragen(Instant voor);

    /** Takes away who asked or judged. */
    void vergeet(String callerId);
}
