// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.bidn.portal.values.Oin.Fault;
import nl.bidn.portal.values.Oin.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OinTest {
    @ParameterizedTest
    @CsvSource({
        "00000001002220647000, RSIN",
        "00000001822477348000, RSIN",
        "00000002003214394001, FI_NUMBER",
        "00000003123456780000, KVK",
        "00000004194049711000, SUB_OIN",
        "00000004001094920000, SUB_OIN",
        "0000000700AA00000000, BRIN",
        "00000099000000001000, TEST"
    })
    void knowsTheRegister(String text, Register register) {
        assertThat(Oin.of(text).register()).isEqualTo(register);
        assertThat(Oin.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00000001",
                "0000000100222064700",
                "000000010022206470000",
                "00000001002220648000",
                "00000005002220647000",
                "00000011002220647000",
                "00000003123456780001",
                "0000000100222064700A",
                "00000001 02220647000"
            })
    void refusesAllElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Oin.of(text)).withMessageContaining("is not an OIN");
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "0000000100222064700, TOO_SHORT",
        "00000001, TOO_SHORT",
        "1, TOO_SHORT",
        "000000010022206470000, TOO_LONG",
        "00000001 02220647000, NOT_DIGITS",
        "' 00000001002220647000', NOT_DIGITS",
        "0000000100222064700A, NOT_DIGITS",
        "0000000700aa00000000, NOT_DIGITS",
        "0000-0001-0022-2064-7000, NOT_DIGITS",
        "NL.OIN.00000001, NOT_DIGITS",
        "00000005002220647000, NO_REGISTER",
        "12345678901234567890, NO_REGISTER",
        "00000001002220648000, CHECK_DIGIT",
        "00000002003214395001, CHECK_DIGIT",
        "00000003123456780001, KVK_ENDING"
    })
    void saysWhatIsWrong(String text, Fault fault) {
        assertThat(Oin.fault(text)).contains(fault);
        assertThatIllegalArgumentException().isThrownBy(() -> Oin.of(text));
    }

    /** One wrong digit in the number of a legal entity is always seen; its ending may be what it is. */
    @Property(seed = "20261126")
    void seesEachWrongDigitAndNoEnding(
            @ForAll @IntRange(max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int more,
            @ForAll @IntRange(max = 999) int ending) {
        String good = "002220647";
        int wrong = (good.charAt(place) - '0' + more) % 10;
        String bad = good.substring(0, place) + wrong + good.substring(place + 1);
        assertThat(Oin.fault("00000001" + good + "%03d".formatted(ending))).isEmpty();
        assertThat(Oin.fault("00000001" + bad + "%03d".formatted(ending))).contains(Fault.CHECK_DIGIT);
    }

    /** What the reasons say and what the value takes is the same, whatever is typed. */
    @Property(seed = "20261126")
    void hasAReasonExactlyIfItRefuses(@ForAll("typed") String text) {
        assertThat(Oin.fault(text).isEmpty()).isEqualTo(isOne(text)).isEqualTo(taken(text));
    }

    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> prefix = Arbitraries.of(
                "00000001", "00000002", "00000003", "00000004", "00000005", "00000007", "00000099", "0000000", "");
        Arbitrary<String> rest = Arbitraries.strings()
                .withChars('0', '1', '2', '9')
                .withChars("A ")
                .ofMinLength(0)
                .ofMaxLength(13);
        Arbitrary<String> ends = Arbitraries.of("", "000", "0000", "002220647000", "123456780000");
        return Combinators.combine(prefix, rest, ends).as((start, middle, end) -> start + middle + end);
    }

    /** The same in other words: what the OIN-Stelsel says of the twenty signs. */
    private static boolean isOne(String text) {
        boolean lettersToo = text.matches("00000007[0-9A-Z]{12}");
        boolean free = text.matches("000000(04|06|08|09|10|99)[0-9]{12}");
        boolean kvk = text.matches("00000003[0-9]{8}0000");
        return lettersToo || free || kvk || (text.matches("0000000[12][0-9]{12}") && elevenTest(text.substring(8, 17)));
    }

    private static boolean elevenTest(String nine) {
        int sum = -(nine.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (nine.charAt(i) - '0') * (9 - i);
        }
        return sum % 11 == 0 && !nine.equals("000000000");
    }

    private static boolean taken(String text) {
        try {
            return Oin.of(text).value().equals(text);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    @Test
    void knowsTheNumbersForTesting() {
        assertThat(Oin.of("00000099000000001000").isTest()).isTrue();
        assertThat(Oin.of("00000001002220647000").isTest()).isFalse();
    }

    /** A subOIN is a number without meaning: no check digit may be asked of it. */
    @Property(seed = "20261126")
    void takesAnySubOin(@ForAll @LongRange(min = 0, max = 999_999_999) long number) {
        String text = "00000004%09d000".formatted(number);
        assertThat(Oin.of(text).value()).isEqualTo(text);
    }
}
