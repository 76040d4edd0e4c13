// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoelenTest {
    @Test
    void withoutConfigurationThereIsTheWmoAlone() {
        assertThat(Doelen.lees(Doelen.STANDAARD).alle())
                .extracting(Doelen.Doel::code)
                .containsExactly("wmo-aanvraag", "wmo-heronderzoek");
        assertThat(Doelen.lees(Doelen.STANDAARD).alle())
                .allMatch(doel -> doel.grondslag().equals("Wet maatschappelijke ondersteuning 2015"));
    }

    @Test
    void readsWhatTheOperatorWrote() {
        assertThat(Doelen.lees(" wmo | Wmo | Wmo 2015 ; wmo-2|Nog een|wet Maatschappelijke ondersteuning 2030; ")
                        .alle())
                .containsExactly(
                        new Doelen.Doel("wmo", "Wmo", "Wmo 2015"),
                        new Doelen.Doel("wmo-2", "Nog een", "wet Maatschappelijke ondersteuning 2030"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ; ",
                "wmo",
                "wmo|Wmo",
                "wmo|Wmo|",
                "Wmo 2|Wmo|Wmo 2015",
                "wmo|Wmo|Wmo 2015;wmo|Nog eens|Wmo 2015",
                "jeugd|Jeugdhulp|Jeugdwet",
                "jeugd|Jeugdhulp|Jeugdwet en Wmo 2015",
                "jeugdwet|Hulp|Wmo 2015",
                "bijstand|Bijstand|Participatiewet",
                "zorg|Zorg|Zorgverzekeringswet",
                "wmo|Wmo|Wmoe 2015",
                "wmo-signalen|Signalen|Wmo 2015"
            })
    void refusesWhatCannotBeRight(String text) {
        assertThatThrownBy(() -> Doelen.lees(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
