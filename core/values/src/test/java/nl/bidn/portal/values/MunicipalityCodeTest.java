// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalityCodeTest {
    @Property(seed = "20261126")
    void takesBothWaysOfWriting(@ForAll @IntRange(min = 1, max = 9999) int number) {
        String digits = "%04d".formatted(number);
        MunicipalityCode code = MunicipalityCode.of(digits);

        assertThat(code).isEqualTo(MunicipalityCode.of("GM" + digits)).hasToString("GM" + digits);
        assertThat(code.digits()).isEqualTo(digits);
        assertThat(code.cbs()).isEqualTo("GM" + digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GM", "0000", "GM0000", "363", "00363", "gm0363", "GM363", "GMGM0363", "03 63", "036A"})
    void refusesAllElse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MunicipalityCode.of(text))
                .withMessageContaining("is not the code of a municipality");
    }
}
