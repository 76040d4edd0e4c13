// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.values.SystemCertificate;

/**
 * Tells productbeheerders in time that the certificate of their system ends: each time once for a certificate. What people
 * were told long ago is forgotten here too.
 */
final class WaarschuwCertificaten implements Job {
    /** In days before the end, the last one first; 0 is the end itself. */
    private static final List<Long> MOMENTEN = List.of(0L, 7L, 30L, 60L);

    private static final LocalTime AT = LocalTime.of(6, 30);

    private final MeldingStore meldingen;
    private final Portal portal;

    WaarschuwCertificaten(MeldingStore meldingen, Portal portal) {
        this.meldingen = meldingen;
        this.portal = portal;
    }

    @Override
    public String name() {
        return "waarschuw-certificaten";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(AT);
    }

    @Override
    public String run(Clock clock) {
        Instant nu = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int told = 0;
        for (Organisation gemeente : portal.directory().all(OrganisationType.GEMEENTE)) {
            for (Dienst dienst : Dienst.values()) {
                told += portal.transactions().call(() -> waarschuw(dienst, gemeente.id(), nu)) ? 1 : 0;
            }
        }
        Instant oud =
                nu.atZone(Bewaartermijn.ZONE).minus(Bewaartermijn.GEGEVENS).toInstant();
        int unused = portal.transactions().call(() -> meldingen.remove(oud));
        return "gewaarschuwd: " + told;
    }

    private boolean waarschuw(Dienst dienst, OrganisationId gemeente, Instant nu) {
        if (!portal.participation().takesPart(dienst.product(), gemeente)) {
            return false;
        }
        SystemCertificate certificaat = portal.settings().of(dienst.product()).value(Instelling.CERTIFICAAT, gemeente);
        if (certificaat.validUntil().isEmpty()) {
            return false;
        }
        long dagen = Verval.dagen(certificaat.validUntil().get(), nu);
        return MOMENTEN.stream()
                .filter(moment -> dagen <= moment)
                .findFirst()
                .filter(moment -> nieuw(dienst, gemeente, certificaat.mark() + " " + moment, nu))
                .map(moment -> {
                    new Bekendmaking(portal)
                            .vertel(
                                    dienst,
                                    Rights.INSTELLEN,
                                    gemeente,
                                    dagen < 0 ? "certificaat-verlopen" : "certificaat-verloopt",
                                    "instellingen",
                                    Math.max(dagen, 0));
                    return true;
                })
                .orElse(false);
    }

    private boolean nieuw(Dienst dienst, OrganisationId gemeente, String moment, Instant nu) {
        String onderwerp = "certificaat " + dienst + " " + moment;
        if (meldingen.laatste(gemeente, onderwerp).isPresent()) {
            return false;
        }
        meldingen.gemeld(gemeente, onderwerp, nu);
        return true;
    }
}
