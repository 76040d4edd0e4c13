// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.bidn.product.schuldenknooppunt.Knooppunt;
import nl.bidn.product.schuldenknooppunt.Knooppunt.Melding;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichtmodel.Daad;
import nl.bidn.product.schuldenknooppunt.service.melding.Gebeurtenis;

/**
 * Whatever two colleagues at each end do to a message on two nodes, one after the other and at once: there is an order that
 * explains what each heard, and the message, its content and who was told are as that order leaves them.
 */
abstract class Berichtmodeltests {
    private static final Instant BEGIN = Instant.parse("2026-11-23T09:00:00Z");

    /** Of one database for all tries. */
    abstract Berichtbank bank();

    /** Somebody, somewhere, does something. */
    record Stap(Daad daad, int knoop, int collega) {}

    /**
     * @param eerst what is done one after the other
     * @param samen what is done at once thereafter
     * @param laat whether the term is over by then
     */
    record Geval(List<Stap> eerst, List<Stap> samen, boolean laat) {}

    @Property(tries = 120, seed = "20261126")
    void doesWhatTheModelSaysWhoeverComesFirst(@ForAll("gevallen") Geval geval) throws Exception {
        Knooppunt er = bank().er;
        er.leeg();
        er.clock.moveTo(BEGIN);
        var gesprek = bank().new Gesprek();
        // so that answers do not lapse together with their question
        er.clock.moveTo(BEGIN.plus(Duration.ofDays(1)));
        Berichtmodel model = Berichtmodel.nieuw();
        for (Stap stap : geval.eerst()) {
            Berichtmodel.Gevolg gevolg = model.doe(stap.daad());
            assertThat(gesprek.doe(stap.daad(), stap.knoop(), stap.collega())).isEqualTo(gevolg.gehoord());
            model = gevolg.daarna();
        }
        if (geval.laat()) {
            er.clock.moveTo(Instant.parse("2026-11-30T23:00:00Z"));
            model = model.termijnVoorbij();
        }
        List<Daad> daden = geval.samen().stream().map(Stap::daad).toList();
        List<String> gehoord = samen(gesprek, geval.samen());

        List<Berichtmodel> einden = Berichtmodel.einden(model, daden, gehoord);
        assertThat(einden).as("%s heard %s from %s", daden, gehoord, model).isNotEmpty();
        Bericht bericht = er.nu(gesprek.vraag);
        assertThat(einden)
                .extracting(Berichtmodel::stand, einde -> einde.antwoord().isPresent())
                .as("%s heard %s", daden, gehoord)
                .contains(tuple(bericht.stand(), bericht.beantwoord()));
        assertThat(er.kluisbestanden())
                .isEqualTo((bericht.stand().heeftInhoud() ? 1 : 0) + (bericht.beantwoord() ? 1 : 0));
        verteld(er, gesprek.vraag, bericht);
    }

    /** The same offer on several lines at once, before it is known: one is the first, and all hear the same. */
    @Property(tries = 15, seed = "20261126")
    void takesWhatComesOnSeveralLinesAtOnceOnce(@ForAll("knopen") List<Integer> knopen) throws Exception {
        Knooppunt er = bank().er;
        er.leeg();
        er.clock.moveTo(BEGIN);
        List<Stap> stappen =
                knopen.stream().map(knoop -> new Stap(Daad.HERHAAL, knoop, 0)).toList();

        List<String> gehoord = samen(bank().new Gesprek(false), stappen);

        assertThat(gehoord).containsOnlyOnce("aangenomen");
        assertThat(gehoord).filteredOn("eerder AANGEBODEN"::equals).hasSize(stappen.size() - 1);
        assertThat(er.kluisbestanden()).isEqualTo(1);
        assertThat(er.meldingen).hasSize(1);
    }

    @Provide
    Arbitrary<List<Integer>> knopen() {
        return Arbitraries.of(0, 1).list().ofMinSize(2).ofMaxSize(4);
    }

    /** Each of the ends tells once, and none of the others. */
    private static void verteld(Knooppunt er, Kop vraag, Bericht bericht) {
        var verwacht = new ArrayList<Melding>();
        verwacht.add(new Melding(Gebeurtenis.AANGEBODEN, "GM9902", vraag.referentie()));
        if (bericht.opgehaald()) {
            verwacht.add(new Melding(Gebeurtenis.OPGEHAALD, "GM9901", vraag.referentie()));
        }
        switch (bericht.stand()) {
            case BEVESTIGD -> verwacht.add(new Melding(Gebeurtenis.BEVESTIGD, "GM9901", vraag.referentie()));
            case INGETROKKEN -> verwacht.add(new Melding(Gebeurtenis.INGETROKKEN, "GM9902", vraag.referentie()));
            case VERLOPEN -> {
                verwacht.add(new Melding(Gebeurtenis.VERLOPEN, "GM9901", vraag.referentie()));
                verwacht.add(new Melding(Gebeurtenis.VERLOPEN, "GM9902", vraag.referentie()));
            }
            case AANGEBODEN, OPGEHAALD -> {}
        }
        assertThat(er.meldingen)
                .filteredOn(melding -> melding.referentie().equals(vraag.referentie()))
                .containsExactlyInAnyOrderElementsOf(verwacht);
    }

    private static List<String> samen(Berichtbank.Gesprek gesprek, List<Stap> stappen) throws Exception {
        ExecutorService allen = Executors.newFixedThreadPool(Math.max(1, stappen.size()));
        try {
            var begin = new CyclicBarrier(Math.max(1, stappen.size()));
            var bezig = new ArrayList<Future<String>>();
            for (Stap stap : stappen) {
                bezig.add(allen.submit(() -> {
                    begin.await(30, TimeUnit.SECONDS);
                    return gesprek.doe(stap.daad(), stap.knoop(), stap.collega());
                }));
            }
            var gehoord = new ArrayList<String>();
            for (Future<String> een : bezig) {
                gehoord.add(een.get(60, TimeUnit.SECONDS));
            }
            return gehoord;
        } finally {
            allen.shutdownNow();
        }
    }

    @Provide
    Arbitrary<Geval> gevallen() {
        Arbitrary<Integer> een = Arbitraries.of(Set.of(0, 1));
        Arbitrary<Stap> stap =
                Combinators.combine(Arbitraries.of(Daad.class), een, een).as(Stap::new);
        // half of them come as far as a confirmed question, and the rest somewhere before
        Arbitrary<List<Stap>> eerst = Arbitraries.oneOf(
                stap.list().ofMaxSize(4),
                Arbitraries.of(
                        List.of(new Stap(Daad.HAAL, 0, 0)),
                        List.of(new Stap(Daad.HAAL, 0, 0), new Stap(Daad.BEVESTIG, 1, 1))));
        return Combinators.combine(eerst, stap.list().ofMinSize(2).ofMaxSize(4), Arbitraries.of(true, false, false))
                .as(Geval::new);
    }
}
