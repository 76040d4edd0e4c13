// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
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
