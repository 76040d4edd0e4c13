// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;

/** Puts a question to the logbook together, field by field. For one thread. */
public final class Zoek {
    private final List<OrganisationId> organisaties;
    private Optional<UUID> referentie = Optional.empty();
    private Optional<UUID> conversatie = Optional.empty();
    private Optional<UUID> kruisreferentie = Optional.empty();
    private Optional<UUID> afzender = Optional.empty();
    private Optional<UUID> ontvanger = Optional.empty();
    private Optional<String> code = Optional.empty();
    private Optional<String> versie = Optional.empty();
    private Optional<Boolean> opgehaald = Optional.empty();
    private Optional<Boolean> bevestigd = Optional.empty();
    private final Set<Deelnemersoort> afzenderSoort = EnumSet.noneOf(Deelnemersoort.class);
    private final Set<Deelnemersoort> ontvangerSoort = EnumSet.noneOf(Deelnemersoort.class);
    private Optional<Instant> vanaf = Optional.empty();
    private Optional<Instant> tot = Optional.empty();
    private Optional<Logboekvraag.Plek> na = Optional.empty();

    private Zoek(List<OrganisationId> organisaties) {
        this.organisaties = organisaties;
    }

    /** All that these sent or got. */
    public static Zoek van(List<OrganisationId> organisaties) {
        return new Zoek(organisaties);
    }

    public Zoek referentie(UUID waarde) {
        referentie = Optional.of(waarde);
        return this;
    }

    public Zoek conversatie(UUID waarde) {
        conversatie = Optional.of(waarde);
        return this;
    }

    public Zoek kruisreferentie(UUID waarde) {
        kruisreferentie = Optional.of(waarde);
        return this;
    }

    public Zoek afzender(UUID waarde) {
        afzender = Optional.of(waarde);
        return this;
    }

    public Zoek ontvanger(UUID waarde) {
        ontvanger = Optional.of(waarde);
        return this;
    }

    public Zoek code(String waarde) {
        code = Optional.of(waarde);
        return this;
    }

    public Zoek versie(String waarde) {
        versie = Optional.of(waarde);
        return this;
    }

    public Zoek opgehaald(boolean waarde) {
        opgehaald = Optional.of(waarde);
        return this;
    }

    public Zoek bevestigd(boolean waarde) {
        bevestigd = Optional.of(waarde);
        return this;
    }

    /** Or one of those that were named before. */
    public Zoek afzenderSoort(Deelnemersoort waarde) {
        afzenderSoort.add(waarde);
        return this;
    }

    /** Or one of those that were named before. */
    public Zoek ontvangerSoort(Deelnemersoort waarde) {
        ontvangerSoort.add(waarde);
        return this;
    }

    /** The first moment. */
    public Zoek vanaf(Instant waarde) {
        vanaf = Optional.of(waarde);
        return this;
    }

    /** The first moment that is too late. */
    public Zoek tot(Instant waarde) {
        tot = Optional.of(waarde);
        return this;
    }

    /** Only what comes behind this one in the list. */
    public Zoek na(Logboekvraag.Plek waarde) {
        na = Optional.of(waarde);
        return this;
    }

    public Logboekvraag vraag() {
        return new Logboekvraag(
                organisaties,
                referentie,
                conversatie,
                kruisreferentie,
                afzender,
                ontvanger,
                code,
                versie,
                opgehaald,
                bevestigd,
                afzenderSoort,
                ontvangerSoort,
                vanaf,
                tot,
                na);
    }
}
