// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichtbank.Stap;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichtmodel.Daad;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything that can be done in everything that a message and its answers can come to, and each two of those at once: so each order of
 * any length, as far as a message is what the model says that it is. That it is, is looked at after each of them; {@link
 * Berichtmodeltests} tries longer ones by chance.
 */
class BerichtordeTest {
    /** Five states, before and behind the term, and who answered: he did so to what was confirmed. Before it, nothing lapses. */
    private static final int STANDEN = 13;

    /**
     * A way to come somewhere.
     *
     * @param laat whether the term is over in between
     */
    private record Pad(List<Daad> eerst, boolean laat, List<Daad> daarna, Berichtmodel einde) {
        Pad met(Daad daad) {
            Berichtmodel nieuw = einde.doe(daad).daarna();
            return laat
                    ? new Pad(eerst, true, en(daarna, daad), nieuw)
                    : new Pad(en(eerst, daad), false, daarna, nieuw);
        }

        Pad termijnVoorbij() {
            return new Pad(eerst, true, daarna, einde.termijnVoorbij());
        }

        private static List<Daad> en(List<Daad> daden, Daad nog) {
            var alle = new ArrayList<>(daden);
            alle.add(nog);
            return alle;
        }

        /** Of one thing more. */
        Stream<Pad> verder() {
            return Stream.concat(Stream.of(Daad.values()).map(this::met), Stream.of(termijnVoorbij()));
        }
    }

    /** To all that there is to come to, each by the shortest way. */
    private static List<Pad> paden() {
        var paden = new ArrayList<Pad>();
        var gevonden = new HashSet<Berichtmodel>();
        var rij = new ArrayDeque<Pad>();
        rij.add(new Pad(List.of(), false, List.of(), Berichtmodel.nieuw()));
        while (!rij.isEmpty()) {
            Pad pad = rij.remove();
            if (gevonden.add(pad.einde())) {
                paden.add(pad);
                pad.verder().forEach(rij::add);
            }
        }
        return paden;
    }

    private static Berichtbank.Gesprek ga(Berichtbank bank, Pad pad) {
        var gesprek = bank.vraag();
        // who did what came before, and where, goes round
        int wie = pad.eerst().size();
        for (Daad daad : pad.eerst()) {
            gesprek.volgens(new Stap(daad, wie & 1, wie++ >> 1 & 1));
        }
        if (pad.laat()) {
            gesprek.termijnVoorbij();
        }
        for (Daad daad : pad.daarna()) {
            gesprek.volgens(new Stap(daad, wie & 1, wie++ >> 1 & 1));
        }
        return gesprek;
    }

    private static Stream<Stap> stappen(Daad daad) {
        return Stream.of(new Stap(daad, 0, 0), new Stap(daad, 0, 1), new Stap(daad, 1, 0), new Stap(daad, 1, 1));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverDoesWhateverWhereverHearsWhatTheModelSays(Engine engine) {
        List<Pad> paden = paden();
        assertThat(paden).hasSize(STANDEN);
        try (var bank = new Berichtbank(engine)) {
            for (Pad pad : paden) {
                watNietsVerandert(bank, pad);
                watIetsVerandert(bank, pad);
            }
        }
    }

    /** One after the other. */
    private static void watNietsVerandert(Berichtbank bank, Pad pad) {
        var gesprek = ga(bank, pad);
        daden(pad, false).flatMap(BerichtordeTest::stappen).forEach(gesprek::volgens);
        gesprek.isZoals();
    }

    /** Each anew. */
    private static void watIetsVerandert(Berichtbank bank, Pad pad) {
        daden(pad, true).flatMap(BerichtordeTest::stappen).forEach(stap -> {
            var gesprek = ga(bank, pad);
            gesprek.volgens(stap);
            gesprek.isZoals();
        });
    }

    private static Stream<Daad> daden(Pad pad, boolean anders) {
        return Stream.of(Daad.values())
                .filter(daad -> anders != pad.met(daad).einde().equals(pad.einde()));
    }

    @ParameterizedTest
    @EnumSource
    void ofEachTwoAtOnceThereIsOneOutcome(Engine engine) throws Exception {
        try (var bank = new Berichtbank(engine)) {
            for (Pad pad : paden()) {
                for (Daad een : Daad.values()) {
                    for (Daad ander : Daad.values()) {
                        if (een.compareTo(ander) <= 0) {
                            ga(bank, pad).samen(List.of(new Stap(een, 0, 0), new Stap(ander, 1, 1)));
                        }
                    }
                }
            }
        }
    }
}
