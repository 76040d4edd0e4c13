// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"a@b.nl", "a.b+c@sub.example.nl", "o'brien@example.nl", "Team-Zorg@voorbeeldstad.example"})
    void takesABareAddress(String address) {
        assertThat(new MailAddress(address)).hasToString(address);
        assertThat(MailAddress.isOne(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "@b.nl",
                "a@",
                "a@b",
                "a@b.nl,c@d.nl",
                "a@b.nl c@d.nl",
                "a@b@c.nl",
                "A <a@b.nl>",
                "a@b.nl\r\nBcc: c@d.nl",
                "a@b.nl\n",
                "group: a@b.nl;",
                "\"a b\"@c.nl",
                "a..b@c.nl",
                ".a@c.nl",
                "a.@c.nl",
                "a@-c.nl",
                "a@c-.nl",
                "a@c..nl",
                "a@[10.0.0.1]",
                "\u00e9@c.nl"
            })
    void refusesAnyOther(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MailAddress(address));
        assertThat(MailAddress.isOne(address)).isFalse();
    }

    @Test
    void refusesWhatNoServerTakes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MailAddress("a".repeat(65) + "@b.nl"));
        assertThatIllegalArgumentException().isThrownBy(() -> new MailAddress("a@" + "b".repeat(64) + ".nl"));
        assertThatIllegalArgumentException().isThrownBy(() -> new MailAddress("a@" + "b.".repeat(130) + "nl"));
    }
}
