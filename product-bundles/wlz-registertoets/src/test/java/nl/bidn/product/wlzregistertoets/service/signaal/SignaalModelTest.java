// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.Bsns;
import nl.bidn.product.wlzregistertoets.Huis;
import nl.bidn.product.wlzregistertoets.Stroomstoring;
import nl.bidn.product.wlzregistertoets.service.Indicatie;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijsten;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstlezer;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;

/** Clients that come and go, registers that follow each other and lights that go out, against a model in memory. */
class SignaalModelTest {
    private static final List<Bsn> BSNS = Bsns.reeks(5);
    private static final Huis HUIS = new Huis(Engine.DERBY);
    private static int gemeenten;

    private final Vraagcontrole controle = new Vraagcontrole(Huis.DOELEN);
    private final SignaalStores stores = HUIS.stores.signalen();
    private final Clienten clienten = new Clienten(stores, new Clientlezer(controle), HUIS.portal);
    /** Who looks is in no danger. */
    private final Signalen signalen = new Signalen(stores, HUIS.portaalZonderStroomstoring());

    private final VergelijkClienten werker =
            new VergelijkClienten(stores, HUIS.reeks, "wmo-signaal", HUIS.portal, 2, 2);
    private final NaElkeLading naElkeLading = new NaElkeLading(
            stores.clienten(),
            new Lijsten(HUIS.stores.lijsten(), new Lijstlezer(controle), Huis.DOELEN, HUIS.portal),
            HUIS.portal);

    @AfterContainer
    static void close() {
        HUIS.close();
    }

    /** Something that happens. */
    private sealed interface Stap {
        record Volg(int client) implements Stap {}

        record Verwijder(int client) implements Stap {}

        record Laad(Map<Integer, Indicatie> register) implements Stap {}

        /** The lights go out at this transaction from now on. */
        record Storing(int bij, boolean na) implements Stap {}
    }

    /** What a signal says. */
    private record Gezegd(int client, Signaalsoort soort, Optional<Wlzstand> oud, Wlzstand nieuw) {}

    private static final class Model {
        private final Map<Integer, Optional<Wlzstand>> bekend = new HashMap<>();
        private final List<Gezegd> gezegd = new ArrayList<>();
        private Map<Integer, Indicatie> register = Map.of();
        private int opgezocht;

        void volg(int client) {
            if (!bekend.containsKey(client)) {
                bekend.put(client, Optional.empty());
                vergelijk(client);
            }
        }

        void verwijder(int client) {
            bekend.remove(client);
        }

        void laad(Map<Integer, Indicatie> nieuw) {
            register = nieuw;
            Set.copyOf(bekend.keySet()).forEach(this::vergelijk);
        }

        private void vergelijk(int client) {
            opgezocht++;
            Optional<Wlzstand> oud = bekend.getOrDefault(client, Optional.empty());
            Wlzstand nieuw = Wlzstand.van(Optional.ofNullable(register.get(client)));
            bekend.put(client, Optional.of(nieuw));
            WlzStatus was = oud.map(Wlzstand::status).orElse(WlzStatus.NEE);
            if (was == WlzStatus.NEE && nieuw.status() != WlzStatus.NEE) {
                gezegd.add(new Gezegd(client, Signaalsoort.NIEUW, oud, nieuw));
            } else if (was != WlzStatus.NEE && nieuw.status() == WlzStatus.NEE) {
                gezegd.add(new Gezegd(client, Signaalsoort.BEEINDIGD, oud, nieuw));
            } else if (was != WlzStatus.NEE && !oud.equals(Optional.of(nieuw))) {
                gezegd.add(new Gezegd(client, Signaalsoort.GEWIJZIGD, oud, nieuw));
            }
        }
    }

    @Property(tries = 60, seed = "20261126")
    void signalsWhatTheModelSays(@ForAll("stappen") List<Stap> stappen) {
        Organisation gemeente = TestCaller.municipality("GM" + (9000 + gemeenten++));
        TestCaller anja = Huis.gebruiker("anja", gemeente);
        HUIS.doenMee(gemeente);
        HUIS.stroom.bij(0, false);
        int voor = HUIS.verantwoording.raadplegingen().size();
        wissel(Map.of());
        var model = new Model();
        for (Stap stap : stappen) {
            if (stap instanceof Stap.Volg volg) {
                var gegevens = new Clientgegevens(BSNS.get(volg.client()), "", null, null);
                zekerWel(() -> clienten.voegToe(anja, gemeente.id(), gegevens));
                model.volg(volg.client());
            } else if (stap instanceof Stap.Verwijder weg) {
                zekerWel(() -> clienten.verwijder(anja, gemeente.id(), BSNS.get(weg.client())));
                model.verwijder(weg.client());
            } else if (stap instanceof Stap.Laad laad) {
                wissel(laad.register());
                zekerWel(() -> {
                    HUIS.portal.transactions().run(() -> naElkeLading.gewisseld(1));
                    return true;
                });
                model.laad(laad.register());
            } else if (stap instanceof Stap.Storing storing) {
                HUIS.stroom.bij(storing.bij(), storing.na());
                continue;
            }
            werk();
            assertThat(gezegd(gemeente)).containsExactlyInAnyOrderElementsOf(model.gezegd);
            assertThat(HUIS.verantwoording.raadplegingen()).hasSize(voor + model.opgezocht);
            assertThat(HUIS.database.transactions().call(() -> stores.clienten().aantal(gemeente.id())))
                    .isEqualTo(model.bekend.size());
        }
    }

    @Provide
    Arbitrary<List<Stap>> stappen() {
        Arbitrary<Integer> client = Arbitraries.integers().between(0, BSNS.size() - 1);
        LocalDate dag = LocalDate.of(2026, 10, 1);
        Arbitrary<Indicatie> indicatie = Combinators.combine(
                        Arbitraries.of(WlzStatus.values()),
                        Arbitraries.of(dag, dag.plusDays(1)),
                        Arbitraries.of(Optional.<LocalDate>empty(), Optional.of(dag.plusYears(1))))
                .as((status, begin, einde) -> new Indicatie(status, dag, begin, einde.orElse(null)));
        Arbitrary<Stap> laad =
                Arbitraries.maps(client, indicatie).ofMaxSize(5).map(register -> new Stap.Laad(register));
        Arbitrary<Stap> storing = Combinators.combine(Arbitraries.integers().between(1, 6), Arbitraries.of(true, false))
                .as((bij, na) -> new Stap.Storing(bij, na));
        return Arbitraries.oneOf(
                        client.<Stap>map(Stap.Volg::new), laad, laad, client.<Stap>map(Stap.Verwijder::new), storing)
                .list()
                .ofMaxSize(12);
    }

    private static void wissel(Map<Integer, Indicatie> register) {
        var nieuw = new HashMap<Bsn, Indicatie>();
        register.forEach((client, indicatie) -> nieuw.put(BSNS.get(client), indicatie));
        Instant vorig = HUIS.register.stand().peilmoment().orElseThrow();
        HUIS.register.wissel(vorig.plus(Duration.ofMinutes(1)), nieuw);
    }

    /** Somebody who gets an error does it again. */
    private static void zekerWel(Supplier<?> werk) {
        try {
            var unused = werk.get();
        } catch (Stroomstoring.Uit uit) {
            HUIS.stroom.bij(0, false);
            var unused = werk.get();
        }
    }

    private void werk() {
        while (!HUIS.tasks.waiting().isEmpty()) {
            HUIS.tasks.runAll(new Huis.Werkers(werker));
            HUIS.clock.forward(Duration.ofSeconds(2));
        }
    }

    private List<Gezegd> gezegd(Organisation gemeente) {
        return signalen.lijst(Signaalvraag.alles(List.of(gemeente.id())), 0, 1000).stream()
                .map(signaal -> new Gezegd(
                        BSNS.indexOf(signalen.bsn(signaal)), signaal.soort(), signaal.oud(), signaal.nieuw()))
                .toList();
    }
}
