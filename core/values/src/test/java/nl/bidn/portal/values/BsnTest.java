// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BsnTest {
    @ParameterizedTest
    @ValueSource(strings = {"999900006", "111222333", "123456782", "010464554"})
    void takesWhatPassesTheElevenTest(String text) {
        assertThat(Bsn.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "000000000", "999900007", "12345678", "1234567820", "12345678x", " 23456782", "١٢٣٤٥٦٧٨٢"})
    void refusesAllElseWithoutRepeatingIt(String text) {
        assertThat(Bsn.isValid(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bsn.of(text))
                .withMessage("Not a BSN: it has nine digits and passes the 11-test");
    }

    @Test
    void showsNothingOfItself() {
        assertThat(Bsn.of("111222333")).hasToString("*********");
    }

    @Test
    void knowsTheNumbersForTesting() {
        assertThat(Bsn.of("999900006").isTest()).isTrue();
        assertThat(Bsn.of("999999990").isTest()).isTrue();
        assertThat(Bsn.of("111222333").isTest()).isFalse();
    }

    /** The last digit is fixed by the other eight, so one wrong digit never passes. */
    @Property(seed = "20261126")
    void noticesAnyOneWrongDigit(
            @ForAll @IntRange(min = 1, max = 99_999_999) int body,
            @ForAll @IntRange(min = 0, max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        String good = withLastDigit(body);
        if (good.isEmpty()) {
            return;
        }
        char other = (char) ('0' + (good.charAt(place) - '0' + shift) % 10);
        String bad = good.substring(0, place) + other + good.substring(place + 1);

        assertThat(Bsn.isValid(good)).isTrue();
        assertThat(Bsn.isValid(bad)).isFalse();
    }

    @Property(seed = "20261126")
    void agreesWithTheRuleAsWritten(@ForAll @IntRange(min = 0, max = 999_999_999) int number) {
        String text = "%09d".formatted(number);
        int sum = -Character.digit(text.charAt(8), 10);
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * Character.digit(text.charAt(i), 10);
        }
        assertThat(Bsn.isValid(text)).isEqualTo(number != 0 && sum % 11 == 0);
    }

    private static String withLastDigit(int body) {
        String eight = "%08d".formatted(body);
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * Character.digit(eight.charAt(i), 10);
        }
        int last = sum % 11;
        return last == 10 ? "" : eight + last;
    }
}
