// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.bidn.product.schuldenknooppunt.Knooppunt;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichtbank.Stap;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichtmodel.Daad;

/**
 * Whatever two colleagues at each end do to a message on two nodes, one after the other and at once: there is an order that
 * explains what each heard, and the message, its content and who was told are as that order leaves them.
 */
abstract class Berichtmodeltests {
    /** Of one database for all tries. */
    abstract Berichtbank bank();

    /**
     * @param eerst what is done one after the other
     * @param samen what is done at once thereafter
     * @param laat whether the term is over by then
     */
    record Geval(List<Stap> eerst, List<Stap> samen, boolean laat) {}

    @Property(tries = 120, seed = "20261126")
    void doesWhatTheModelSaysWhoeverComesFirst(@ForAll("gevallen") Geval geval) throws Exception {
        var gesprek = bank().vraag();
        for (Stap stap : geval.eerst()) {
            gesprek.volgens(stap);
        }
        if (geval.laat()) {
            gesprek.termijnVoorbij();
        }
        gesprek.samen(geval.samen());
    }

    /** The same offer on several lines at once, before it is known: one is the first, and all hear the same. */
    @Property(tries = 15, seed = "20261126")
    void takesWhatComesOnSeveralLinesAtOnceOnce(@ForAll("knopen") List<Integer> knopen) throws Exception {
        Knooppunt er = bank().er;
        List<Stap> stappen =
                knopen.stream().map(knoop -> new Stap(Daad.HERHAAL, knoop, 0)).toList();

        List<String> gehoord = bank().nietGevraagd().tegelijk(stappen);

        assertThat(gehoord).containsOnlyOnce("aangenomen");
        assertThat(gehoord).filteredOn("eerder AANGEBODEN"::equals).hasSize(stappen.size() - 1);
        assertThat(er.kluisbestanden()).isEqualTo(1);
        assertThat(er.meldingen).hasSize(1);
    }

    @Provide
    Arbitrary<List<Integer>> knopen() {
        return Arbitraries.of(0, 1).list().ofMinSize(2).ofMaxSize(4);
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
