// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2Test {
    /** Of the tests of the reference implementation: argon2id, "password", "somesalt". */
    private static final String REFERENCE =
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    @Test
    void agreesWithTheReferenceImplementation() {
        assertThat(Argon2.matches("password", REFERENCE)).isTrue();
        assertThat(Argon2.matches("Password", REFERENCE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "een zin van woorden", " spaties tellen mee ", "wåchtwöörd 🔑 日本"})
    void recognisesWhatItHashed(String password) {
        var phc = Argon2.hash(password);

        assertThat(phc).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThan(200);
        assertThat(Argon2.matches(password, phc)).isTrue();
        assertThat(Argon2.matches(password + " ", phc)).isFalse();
        assertThat(Argon2.isOutdated(phc)).isFalse();
    }

    @Test
    void saltsEachHash() {
        assertThat(Argon2.hash("hetzelfde")).isNotEqualTo(Argon2.hash("hetzelfde"));
    }

    @Test
    void seesOtherParametersThanThoseOfToday() {
        assertThat(Argon2.isOutdated(REFERENCE)).isTrue();
    }
}
