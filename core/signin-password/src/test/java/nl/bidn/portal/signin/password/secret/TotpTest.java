// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
    /** {@code 12345678901234567890}, of RFC 6238 appendix B. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111L);
    private static final long STEP = 1_111_111_111L / 30;

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void givesTheCodesOfRfc6238(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(longs = {-30, 0, 30})
    void takesTheCodeOfThisStepAndItsNeighbours(long drift) {
        var code = Totp.code(SECRET, NOW.plusSeconds(drift));

        assertThat(Totp.step(SECRET, code, NOW, 0)).hasValue(STEP + drift / 30);
    }

    @ParameterizedTest
    @ValueSource(longs = {-60, 60, 3600})
    void refusesTheCodeOfAnotherStep(long drift) {
        assertThat(Totp.step(SECRET, Totp.code(SECRET, NOW.plusSeconds(drift)), NOW, 0))
                .isEmpty();
    }

    @Test
    void takesEachCodeOnceAndNoneBeforeIt() {
        assertThat(Totp.step(SECRET, "050471", NOW, STEP)).isEmpty();
        assertThat(Totp.step(SECRET, "050471", NOW, STEP - 1)).hasValue(STEP);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, NOW.minusSeconds(30)), NOW, STEP))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"050 471, true", "' 050471 ', true", "50471, false", "0504710, false", "'', false", "０５０４７１, false"})
    void readsWhatPeopleType(String typed, boolean right) {
        assertThat(Totp.step(SECRET, typed, NOW, 0).isPresent()).isEqualTo(right);
    }

    @Test
    void makesSecretsOf160BitsThatDiffer() {
        var secrets = IntStream.range(0, 100).mapToObj(i -> Totp.newSecret()).toList();

        assertThat(secrets).doesNotHaveDuplicates().allMatch(secret -> secret.matches("[A-Z2-7]{32}"));
    }
}
