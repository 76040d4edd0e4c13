// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import static nl.bidn.product.schuldenknooppunt.Knooppunt.aangenomen;
import static nl.bidn.product.schuldenknooppunt.Knooppunt.beller;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.product.schuldenknooppunt.Knooppunt;
import nl.bidn.product.schuldenknooppunt.Proefsoorten;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The number beside the tab: questions that wait, for each organisation its own. */
class VragentellerTest {
    private final Knooppunt er = new Knooppunt(TestDatabase.Engine.DERBY);

    @AfterEach
    void sluit() {
        er.close();
    }

    private int bijDeBank() {
        return er.berichten.aantalVragen(List.of(Knooppunt.BANK.id()));
    }

    @Test
    void countsQuestionsUntilTheyAreAnsweredAndNothingElse() {
        aangenomen(er.bied(Knooppunt.kop(er.stad, er.bank, Proefsoorten.KENNISGEVING)));
        Kop vraag = er.vraag();
        assertThat(bijDeBank()).isEqualTo(1);
        assertThat(er.berichten.aantalVragen(List.of(Knooppunt.STAD.id()))).isZero();
        er.berichten.haal(beller(er.bank), vraag.referentie());
        er.berichten.bevestig(beller(er.bank), vraag.referentie());
        assertThat(bijDeBank()).as("confirmed, and still to be answered").isEqualTo(1);
        aangenomen(er.bied(Knooppunt.antwoord(vraag)));
        assertThat(bijDeBank()).as("who answers sees it at once").isZero();
    }

    @Test
    void whatComesShowsWithinSecondsAndNobodySeesThatOfAnother() {
        assertThat(bijDeBank()).isZero();
        er.vraag();
        er.clock.forward(Duration.ofSeconds(3));
        assertThat(bijDeBank()).isEqualTo(1);
        assertThat(er.berichten.aantalVragen(List.of(Knooppunt.WINKEL.id()))).isZero();
        assertThat(er.berichten.aantalVragen(List.of(Knooppunt.WINKEL.id(), Knooppunt.BANK.id())))
                .isEqualTo(1);
    }
}
