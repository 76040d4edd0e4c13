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
        assertThat(Doelen.lees(" wmo | Wmo | Wet 1 ; wmo-2|Nog een|Wet 2; ").alle())
                .containsExactly(new Doelen.Doel("wmo", "Wmo", "Wet 1"), new Doelen.Doel("wmo-2", "Nog een", "Wet 2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ; ",
                "wmo",
                "wmo|Wmo",
                "wmo|Wmo|",
                "Wmo 2|Wmo|Wet",
                "wmo|Wmo|Wet;wmo|Nog eens|Wet",
                "jeugd|Jeugdhulp|Jeugdwet",
                "jeugdwet|Hulp|Wet"
            })
    void refusesWhatCannotBeRight(String text) {
        assertThatThrownBy(() -> Doelen.lees(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
