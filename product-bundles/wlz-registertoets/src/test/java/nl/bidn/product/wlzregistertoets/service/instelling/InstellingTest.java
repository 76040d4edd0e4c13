// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.instelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstellingTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.10, 192.0.2.10, true",
        "192.0.2.10, 192.0.2.11, false",
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.128/25, 192.0.2.128, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::1, 2001:0db8:0:0:0:0:0:1, true",
        "192.0.2.10, ::ffff:192.0.2.10, true",
        "192.0.2.0/24, 2001:db8::1, false",
        "192.0.2.0/24, naam.gemeente.nl, false",
        "192.0.2.0/24, '', false",
    })
    void knowsWhichAddressesAreInABlock(String blok, String adres, boolean erin) {
        assertThat(Adresblok.lees(blok).bevat(adres)).isEqualTo(erin);
        assertThat(Adressen.lees("198.51.100.1\n" + blok).bevat(adres)).isEqualTo(erin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gemeente.nl",
                "192.0.2",
                "192.0.2.256",
                "192.0.2.0/33",
                "192.0.2.0/x",
                "192.0.2.0/",
                "::/0",
                ":::"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> Adressen.lees(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsAddressesAsTheyWereTyped() {
        Adressen adressen = Adressen.lees(" 192.0.2.0/24, 2001:db8::1\n192.0.2.0/24 ");

        assertThat(adressen).hasToString("192.0.2.0/24\n2001:db8::1");
        assertThat(Adressen.lees(adressen.toString())).isEqualTo(adressen);
    }

    @Test
    void takesOinsAndRefusesOthers() {
        assertThat(Oins.lees("00000099000000001000\n00000099000000002000").alle())
                .hasSize(2);
        assertThatThrownBy(() -> Oins.lees("12345")).hasMessageContaining("20 cijfers");
    }

    @Test
    void readsWorkingHours() {
        Werktijden tijden = Werktijden.lees("07:30 - 18:00");

        assertThat(tijden).hasToString("07:30-18:00");
        assertThat(tijden.buiten(LocalTime.of(7, 29))).isTrue();
        assertThat(tijden.buiten(LocalTime.of(7, 30))).isFalse();
        assertThat(tijden.buiten(LocalTime.of(18, 0))).isTrue();
        assertThat(Werktijden.lees("").buiten(LocalTime.MIDNIGHT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7-19", "19:00-07:00", "25:00-26:00", "07:00-07:00"})
    void refusesHoursThatAreNone(String text) {
        assertThatThrownBy(() -> Werktijden.lees(text)).hasMessage("Typ uw werktijden zoals 07:00-19:00.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "99999999"})
    void refusesANumberThatIsNone(String text) {
        assertThatThrownBy(() -> Instelling.PER_DAG.parse().apply(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
