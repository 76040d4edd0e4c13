// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.instelling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Limiet;
import nl.bidn.product.wlzregistertoets.service.verantwoording.VerantwoordingStore;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Verantwoordingsvraag;

/**
 * Counts the questions of systems, in the memory of this node, so that nothing is read or written for it. Each node counts for
 * itself: with two nodes twice as many may pass in a minute. What was asked earlier this day, by whichever node, is read
 * from the accounting once, when the first question comes after a start or after midnight. People are not limited.
 */
public final class Verzoekteller implements Limiet {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Set<Kanaal> SYSTEMEN = Set.of(Kanaal.REST, Kanaal.SOAP);

    private final VerantwoordingStore store;
    private final Portal portal;
    private final Map<OrganisationId, Venster> minuten = new ConcurrentHashMap<>();
    private final Map<OrganisationId, Dag> dagen = new ConcurrentHashMap<>();

    public Verzoekteller(VerantwoordingStore store, Portal portal) {
        this.store = store;
        this.portal = portal;
    }

    /** Immutable but for its count, which is changed under its lock. */
    private static final class Dag {
        private final LocalDate dag;
        private long aantal;

        Dag(LocalDate dag, long aantal) {
            this.dag = dag;
            this.aantal = aantal;
        }

        synchronized boolean tel(int meeste) {
            if (aantal >= meeste) {
                return false;
            }
            aantal++;
            return true;
        }
    }

    @Override
    public OptionalInt wacht(OrganisationId organisatie, Kanaal kanaal, Instant nu) {
        if (!SYSTEMEN.contains(kanaal)) {
            return OptionalInt.empty();
        }
        int perMinuut = portal.settings().value(Instelling.PER_MINUUT, organisatie);
        if (perMinuut > 0) {
            int wacht = minuten.computeIfAbsent(organisatie, o -> new Venster()).tel(perMinuut, nu.getEpochSecond());
            if (wacht > 0) {
                return OptionalInt.of(wacht);
            }
        }
        int perDag = portal.settings().value(Instelling.PER_DAG, organisatie);
        return perDag == 0 || dag(organisatie, nu, perDag).tel(perDag)
                ? OptionalInt.empty()
                : OptionalInt.of(totMiddernacht(nu));
    }

    private Dag dag(OrganisationId organisatie, Instant nu, int perDag) {
        LocalDate vandaag = LocalDate.ofInstant(nu, ZONE);
        Dag dag = dagen.get(organisatie);
        if (dag != null && dag.dag.equals(vandaag)) {
            return dag;
        }
        Dag nieuw = new Dag(vandaag, eerder(organisatie, vandaag, perDag));
        return dagen.merge(organisatie, nieuw, (een, ander) -> een.dag.equals(vandaag) ? een : ander);
    }

    private long eerder(OrganisationId organisatie, LocalDate vandaag, int perDag) {
        var vraag = Verantwoordingsvraag.van(List.of(organisatie))
                .sinds(Optional.of(vandaag.atStartOfDay(ZONE).toInstant()));
        return portal.transactions()
                .call(() -> SYSTEMEN.stream()
                        .mapToLong(kanaal -> store.aantal(vraag.kanaal(Optional.of(kanaal)), perDag))
                        .sum());
    }

    private static int totMiddernacht(Instant nu) {
        Instant morgen =
                LocalDate.ofInstant(nu, ZONE).plusDays(1).atStartOfDay(ZONE).toInstant();
        return (int) Math.max(1, morgen.getEpochSecond() - nu.getEpochSecond());
    }
}
