// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.voet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.bidn.product.schuldhulpverlening.service.voet.Berekening.Gegevens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BerekeningTest {
    private static final Maxima MAXIMA = Maxima.lees(Maxima.STANDAARD);

    /** 95% of a low income; the maximum for a high one; between the two the limits. */
    @ParameterizedTest
    @CsvSource({
        "ALLEENSTAANDE,       1000.00, 1283.34, true,  LAAG,   950.00,  950.00",
        "ALLEENSTAANDE,       1283.34, 1283.34, true,  LAAG,   1219.17, 1219.17",
        "ALLEENSTAANDE,       1283.35, 1283.34, true,  MIDDEN, 1219.17, 1996.21",
        "GEHUWD,              2500,    1833.34, true,  MIDDEN, 1741.67, 2631.49",
        "ALLEENSTAANDE_OUDER, 3500,    1283.34, false, HOOG,   2162.60, 2162.60",
        "GEHUWD_MET_KINDEREN, 9000,    1833.34, false, HOOG,   2747.09, 2747.09",
        "ALLEENSTAANDE,       0,       1283.34, true,  LAAG,   0.00,    0.00",
        "ALLEENSTAANDE,       9000,    9999,    true,  LAAG,   1996.21, 1996.21",
    })
    void saysWhatIsCertain(
            Leefsituatie leefsituatie,
            BigDecimal inkomen,
            BigDecimal norm,
            boolean toeslagen,
            Berekening.Groep groep,
            BigDecimal minst,
            BigDecimal hoogst) {
        var stand = MAXIMA.op(LocalDate.of(2024, 3, 1)).orElseThrow();
        assertThat(Berekening.van(new Gegevens(leefsituatie, inkomen, norm, toeslagen), stand))
                .isEqualTo(new Berekening(groep, minst, hoogst));
    }

    @Test
    void takesTheAmountsOfTheDay() {
        assertThat(MAXIMA.op(LocalDate.of(2020, 12, 31))).isEmpty();
        assertThat(MAXIMA.op(LocalDate.of(2023, 12, 31)).orElseThrow().van(Leefsituatie.GEHUWD))
                .isEqualTo("2199.34");
        assertThat(MAXIMA.op(LocalDate.of(2024, 1, 1)).orElseThrow().van(Leefsituatie.GEHUWD))
                .isEqualTo("2631.49");
        assertThatThrownBy(() -> Maxima.lees("2024-01-01|1|2|3|4")).isInstanceOf(IllegalArgumentException.class);
    }
}
