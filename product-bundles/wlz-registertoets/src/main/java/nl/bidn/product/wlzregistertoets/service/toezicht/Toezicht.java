// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toezicht;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.WorkingCalendar;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.instelling.Instelling;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Raadpleging;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Verantwoording;
import nl.bidn.product.wlzregistertoets.service.verantwoording.VerantwoordingStore;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Verantwoordingsvraag;

/**
 * Looks at the look-ups that came since the last time, and tells who sets the product and who manages its users when use was unusual: once for a person,
 * day and rule, so that what is harmless hides nothing that comes after it. How far was looked is kept in the transaction that tells, so a run that is cut off tells nothing twice.
 */
public final class Toezicht {
    /** Look-ups bear the moment at which they began; by now those from before are there. */
    private static final Duration NA = Duration.ofMinutes(1);

    private static final Duration EERST = Duration.ofHours(1);
    private static final Duration GETOOND = Duration.ofDays(30);
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int MEESTE = 20_000;
    private static final int MEEST_GETOOND = 20;
    private static final int VRAGERS = 5;

    private final VerantwoordingStore raadplegingen;
    private final ToezichtStore store;
    private final WorkingCalendar kalender;
    private final Portal portal;

    public Toezicht(VerantwoordingStore raadplegingen, ToezichtStore store, WorkingCalendar kalender, Portal portal) {
        this.raadplegingen = raadplegingen;
        this.store = store;
        this.kalender = kalender;
        this.portal = portal;
    }

    /** What was told of late, for who was told; for others nothing. */
    public List<Gebruikssignaal> signalen(Caller caller, List<OrganisationId> organisaties) {
        if (!Verantwoording.zietAlles(caller, organisaties)) {
            return List.of();
        }
        Instant sinds = portal.clock().instant().minus(GETOOND);
        return portal.transactions().call(() -> store.signalen(organisaties, sinds, MEEST_GETOOND));
    }

    /** @return how many things were told */
    int kijk(OrganisationId organisatie, Instant nu) {
        return portal.transactions().call(() -> {
            Instant tot = nu.minus(NA);
            Instant na = store.gezienTot(organisatie).orElse(tot.minus(EERST));
            boolean nieuw = tot.isAfter(na) && raadplegingen.aantal(portaal(organisatie, na.plusMillis(1)), 1) > 0;
            int gemeld = nieuw ? beoordeel(organisatie, na, tot) : 0;
            if (nieuw || na.isBefore(tot.minus(EERST))) {
                store.gezienTot(organisatie, tot);
            }
            return gemeld;
        });
    }

    private int beoordeel(OrganisationId organisatie, Instant na, Instant tot) {
        List<Raadpleging> lijst =
                raadplegingen.lijst(portaal(organisatie, na.minus(Gebruiksregels.DAG)), 0, MEESTE).stream()
                        .filter(een -> !een.moment().isAfter(tot) && !een.systeem())
                        .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(lijst);
        Map<String, List<Opvallend>> perPersoon = new Gebruiksregels(kalender, drempels(organisatie))
                .beoordeel(lijst, na).stream()
                        .collect(Collectors.groupingBy(Opvallend::wie, LinkedHashMap::new, Collectors.toList()));
        List<Gebruikssignaal> signalen = perPersoon.values().stream()
                .flatMap(opvallend -> nieuw(organisatie, opvallend).stream())
                .toList();
        signalen.forEach(this::meld);
        if (!signalen.isEmpty()) {
            Set<OrganisationId> hier = Set.of(organisatie);
            portal.notices().tellHolders(Rights.INSTELLEN, hier, "ongewoon-gebruik", "verantwoording");
            portal.notices().tellAdministrators(hier, "ongewoon-gebruik-beheer");
        }
        return signalen.size();
    }

    /** What was not told of this person that day. */
    private Optional<Gebruikssignaal> nieuw(OrganisationId organisatie, List<Opvallend> vanEen) {
        Opvallend eerste = vanEen.get(0);
        Set<Regel> gemeld = store.gemeld(organisatie, dag(eerste), eerste.wie());
        List<Opvallend> nieuw = vanEen.stream()
                .filter(opvallend -> !gemeld.contains(opvallend.regel()))
                .toList();
        return nieuw.isEmpty() ? Optional.empty() : Optional.of(signaal(organisatie, nieuw));
    }

    private static LocalDate dag(Opvallend opvallend) {
        return LocalDate.ofInstant(opvallend.moment(), ZONE);
    }

    private void meld(Gebruikssignaal signaal) {
        store.meld(signaal);
        String regels = signaal.regels().stream().map(Regel::name).collect(Collectors.joining(","));
        portal.audit()
                .record(
                        null,
                        "wlz-ongewoon-gebruik",
                        Outcome.DONE,
                        signaal.organisatie(),
                        regels + " wie=" + signaal.wie() + " aantal=" + signaal.aantal());
    }

    private static Gebruikssignaal signaal(OrganisationId organisatie, List<Opvallend> opvallend) {
        Opvallend eerste = opvallend.get(0);
        return new Gebruikssignaal(
                organisatie,
                dag(eerste),
                eerste.moment(),
                eerste.wie(),
                eerste.vrager(),
                opvallend.stream().map(Opvallend::regel).distinct().toList(),
                opvallend.stream().mapToInt(Opvallend::aantal).max().orElseThrow());
    }

    private Drempels drempels(OrganisationId organisatie) {
        return new Drempels(
                portal.settings().value(Instelling.VEEL_PER_UUR, organisatie),
                portal.settings().value(Instelling.REEKS, organisatie),
                VRAGERS,
                portal.settings().value(Instelling.WERKTIJDEN, organisatie));
    }

    private static Verantwoordingsvraag portaal(OrganisationId organisatie, Instant sinds) {
        return Verantwoordingsvraag.van(List.of(organisatie))
                .kanaal(Optional.of(Kanaal.PORTAAL))
                .sinds(Optional.of(sinds));
    }
}
