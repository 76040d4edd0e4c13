// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import static nl.bidn.product.schuldenknooppunt.Knooppunt.aangenomen;
import static nl.bidn.product.schuldenknooppunt.Knooppunt.beller;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Knooppunt;
import nl.bidn.product.schuldenknooppunt.Proefsoorten;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the logbook finds, also while messages go on. */
class LogboekTest {
    private static final int BERICHTEN = 40;
    private static final int MEER = 1000;
    private static final int PAGINA = 3;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aMessageThatIsFetchedMeanwhileIsThereOnce(Engine engine) {
        try (var er = new Knooppunt(engine)) {
            var onbevestigd =
                    Zoek.van(List.of(Knooppunt.STAD.id())).bevestigd(false).vraag();
            var aangeboden = new ArrayList<Kop>();
            for (int i = 0; i < BERICHTEN; i++) {
                Kop kop = Knooppunt.kop(er.stad, er.bank, Proefsoorten.VRAAG);
                aangenomen(er.bied(kop, er.jweVoor(er.bank)));
                aangeboden.add(kop);

                var haalt = CompletableFuture.runAsync(() -> er.berichten.haal(beller(er.bank), kop.referentie()));
                do {
                    assertThat(er.berichten
                                    .zoekLogboek(beller(er.stad), onbevestigd, 0, MEER)
                                    .berichten())
                            .extracting(Bericht::kop)
                            .containsExactlyInAnyOrderElementsOf(aangeboden);
                } while (!haalt.isDone());
                haalt.join();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoActsForAllSidesLeafsThroughEachMessageOnce(Engine engine) {
        try (var er = new Knooppunt(engine)) {
            var aangeboden = new ArrayList<Kop>();
            for (int i = 0; i < 2 * PAGINA + 1; i++) {
                Kop kop = Knooppunt.kop(er.stad, er.bank, Proefsoorten.VRAAG);
                aangenomen(er.bied(kop, er.jweVoor(er.bank)));
                aangeboden.add(0, kop);
                er.clock.forward(Duration.ofSeconds(1));
            }
            var vraag = Zoek.van(List.of(Knooppunt.STAD.id(), Knooppunt.BANK.id(), Knooppunt.WINKEL.id()));

            leafsThroughEachOnce(er, vraag.vraag(), aangeboden);
            leafsThroughEachOnce(er, vraag.bevestigd(false).vraag(), aangeboden);
        }
    }

    private static void leafsThroughEachOnce(Knooppunt er, Logboekvraag vraag, List<Kop> verwacht) {
        var allen = Knooppunt.gebruiker("van-allen", Knooppunt.STAD, Knooppunt.BANK, Knooppunt.WINKEL);
        var gevonden = new ArrayList<Kop>();
        Optional<Logboekvraag.Plek> verder = Optional.empty();
        do {
            var pagina = er.berichten.zoekLogboek(allen, vraag.verder(vraag.organisaties(), verder), 0, PAGINA);
            pagina.berichten().forEach(bericht -> gevonden.add(bericht.kop()));
            verder = pagina.verder();
        } while (verder.isPresent());
        assertThat(gevonden).isEqualTo(verwacht);
        assertThat(er.berichten.aantalLogboek(allen, vraag, MEER)).isEqualTo(verwacht.size());
        assertThat(er.berichten.zoekLogboek(allen, vraag, PAGINA, PAGINA).berichten())
                .as("the second page by its number")
                .extracting(Bericht::kop)
                .isEqualTo(verwacht.subList(PAGINA, 2 * PAGINA));
    }
}
