// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import static nl.bidn.product.schuldenknooppunt.Knooppunt.aangenomen;
import static nl.bidn.product.schuldenknooppunt.Knooppunt.beller;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Knooppunt;
import nl.bidn.product.schuldenknooppunt.Proefsoorten;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The logbook is read while messages go on. */
class LogboekTest {
    private static final int BERICHTEN = 40;
    private static final int MEER = 1000;

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
}
