// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Envelop;

/**
 * A message as the hub knows it: all but its payload, which is in the vault.
 *
 * @param organisation the municipality that it is from or for
 * @param envelop none if it was refused before it could get one
 * @param conversatie the referentienummer of the message that began it
 * @param kop what its header says
 * @param bestandsnaam of a file on the page Aanleveren; chosen by who uploaded it
 * @param aanlevering which files were uploaded together
 * @param afwijzing why it was refused
 * @param fouten how many faults its check found
 * @param opgehaald when it was first fetched
 */
public record Bericht(
        OrganisationId organisation,
        String id,
        Dienst dienst,
        Richting richting,
        Kanaal kanaal,
        Optional<Envelop> envelop,
        String conversatie,
        Kenmerken kop,
        Optional<String> bestandsnaam,
        Optional<String> aanlevering,
        Staat staat,
        Instant staatSinds,
        Optional<Afwijzing> afwijzing,
        int fouten,
        Payload payload,
        Instant ontvangen,
        Optional<Instant> opgehaald) {

    /**
     * What the header of the payload says of it, as far as it could be read.
     *
     * @param identificatie its own; of a retour message that of the message that it is about
     * @param declaratie the Identificatie of the 323 that a 325 answers
     */
    public record Kenmerken(
            Optional<String> functie,
            Optional<String> identificatie,
            Optional<LocalDate> dagtekening,
            Optional<String> declaratie,
            Optional<String> declaratieNummer) {
        public static final Kenmerken GEEN =
                new Kenmerken(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** The same, of this message type. */
        Kenmerken met(String anderFunctie) {
            return new Kenmerken(Optional.of(anderFunctie), identificatie, dagtekening, declaratie, declaratieNummer);
        }
    }

    /**
     * Why it was refused.
     *
     * @param code of the node ({@code IB010}), of a partner ({@code BRS04}) or of the check ({@code TR056})
     * @param omschrijving for people, in Dutch; nothing of the payload
     */
    public record Afwijzing(String code, String omschrijving) {
        /** What its sender hears. */
        Aanname aanname() {
            return new Aanname.Geweigerd(code, omschrijving);
        }
    }

    /**
     * Its content.
     *
     * @param bestand in the vault; none: it was never kept, or has been removed
     * @param grootte in bytes
     * @param bewaardTot when it will be removed; none: it is not there
     */
    public record Payload(Optional<String> bestand, long grootte, String sha256, Optional<Instant> bewaardTot) {}

    /** The message type, as far as it is known: by envelope, or else by the root of the payload. */
    public Optional<String> functie() {
        return envelop.map(Envelop::functie).or(kop::functie);
    }
}
