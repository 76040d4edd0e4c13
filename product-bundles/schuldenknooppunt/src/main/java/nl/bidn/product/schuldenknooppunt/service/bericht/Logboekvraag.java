// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;

/**
 * Which messages the logbook is searched for: of each of these organisations, sent or received.
 *
 * @param afzenderSoorten empty: of whatever kind
 * @param ontvangerSoorten empty: of whatever kind
 * @param vanaf the first moment
 * @param tot the first moment that is too late
 * @param na only what comes behind this one in the list, newest first: how who leafs goes on
 */
public record Logboekvraag(
        List<OrganisationId> organisaties,
        Optional<UUID> referentie,
        Optional<UUID> conversatie,
        Optional<UUID> kruisreferentie,
        Optional<UUID> afzender,
        Optional<UUID> ontvanger,
        Optional<String> code,
        Optional<String> versie,
        Optional<Boolean> opgehaald,
        Optional<Boolean> bevestigd,
        Set<Deelnemersoort> afzenderSoorten,
        Set<Deelnemersoort> ontvangerSoorten,
        Optional<Instant> vanaf,
        Optional<Instant> tot,
        Optional<Plek> na) {
    private static final int VROEGSTE = 1900;
    private static final int TE_LAAT = 9000;

    public Logboekvraag {
        organisaties = List.copyOf(organisaties);
        afzenderSoorten = Set.copyOf(afzenderSoorten);
        ontvangerSoorten = Set.copyOf(ontvangerSoorten);
    }

    /** A line of the list. */
    public record Plek(Instant datum, UUID referentie) {
        static Plek van(Bericht bericht) {
            return new Plek(bericht.datum(), bericht.kop().referentie());
        }
    }

    /** Of which a moment can be asked: each database knows what is around it. */
    public static boolean isJaar(int jaar) {
        return jaar >= VROEGSTE && jaar < TE_LAAT;
    }

    public static Logboekvraag alles(List<OrganisationId> organisaties) {
        return Zoek.van(organisaties).vraag();
    }

    /** The same, of these organisations alone and from behind a line on. */
    public Logboekvraag verder(List<OrganisationId> alleen, Optional<Plek> achter) {
        return new Logboekvraag(
                alleen,
                referentie,
                conversatie,
                kruisreferentie,
                afzender,
                ontvanger,
                code,
                versie,
                opgehaald,
                bevestigd,
                afzenderSoorten,
                ontvangerSoorten,
                vanaf,
                tot,
                achter);
    }
}
