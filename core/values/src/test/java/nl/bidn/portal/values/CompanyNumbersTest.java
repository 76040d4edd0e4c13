// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNumbersTest {
    @Test
    void takeWhatIsRight() {
        assertThat(new KvkNumber("90009901")).hasToString("90009901");
        assertThat(new Rsin("999900006")).hasToString("999900006");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9000990", "900099011", "9000990a", "９0009901", " 90009901", "90009901\n"})
    void refuseWhatIsNoKvkNumber(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new KvkNumber(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99990000", "999900007", "000000000", "９99900006", "999900006 "})
    void refuseWhatIsNoRsin(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rsin(text));
    }
}
