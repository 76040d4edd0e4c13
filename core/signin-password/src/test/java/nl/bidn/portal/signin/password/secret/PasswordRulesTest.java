// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {
    @ParameterizedTest
    @CsvSource({
        "'', password.short",
        "regenlaars4, password.short",
        "🔑🔑🔑🔑🔑🔑, password.short",
        "regenlaarsje, ",
        "vier fietsen in de gracht, ",
        "geen hoofdletter of cijfer nodig, ",
        "'   x   y   z   q', ",
        "iets met jan.jansen erin, password.username",
        "IETS MET JAN.JANSEN ERIN, password.username",
        "Welkom2026!!!, password.common",
        "!!wachtwoord!!, password.common",
        "Gemeente123456, password.common",
        "qwertyuiop12, password.common",
        "aaaaaaaaaaaa, password.common",
        "ababababcbcbcb, password.common",
        "123456789012, password.common",
        "1234567890123456, password.common",
        "9876543210987654, password.common",
        "abcdefghijklmnopq, password.common",
        "welkomwelkomwelkom, password.common",
        "hond12hond12, password.common",
    })
    void judges(String password, String flaw) {
        if (flaw == null) {
            assertThat(PasswordRules.flaw(password, "jan.jansen")).isEmpty();
        } else {
            assertThat(PasswordRules.flaw(password, "jan.jansen")).contains(flaw);
        }
    }

    @Test
    void countsPeoplesCharactersUpTo128() {
        var keys = "🔑🚲🌧🏠🎈🎲🧀⛄".repeat(16);

        assertThat(PasswordRules.isTooLong("x".repeat(128))).isFalse();
        assertThat(PasswordRules.isTooLong("x".repeat(129))).isTrue();
        assertThat(PasswordRules.isTooLong(keys)).isFalse();
        assertThat(PasswordRules.isTooLong(keys + "🔑")).isTrue();
        assertThat(PasswordRules.flaw("fietsen " + keys, "jan")).contains("password.long");
    }
}
