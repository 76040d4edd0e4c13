// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.mail;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.bidn.portal.clockwork.Outbox;
import nl.bidn.portal.values.MailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"a@b.nl", "a.b+c@sub.example.nl", "o'brien@example.nl"})
    void takesABareAddress(String address) {
        assertThatCode(() -> Addresses.check(mail(address, "subject"))).doesNotThrowAnyException();
    }

    /** What a product may name, the outbox takes. */
    @ParameterizedTest
    @ValueSource(strings = {"a@b.nl", "o'brien@example.nl", "!#$%&'*+/=?^_`{|}~-@b.nl", "a.b@c-d.e9.example"})
    void takesEachAddressThatIsAValue(String address) {
        assertThatCode(() -> Addresses.check(mail(new MailAddress(address).value(), "subject")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "@b.nl",
                "a@",
                "a@b.nl,c@d.nl",
                "a@b.nl c@d.nl",
                "A <a@b.nl>",
                "a@b.nl\r\nBcc: c@d.nl",
                "a@b.nl\n",
                "group: a@b.nl;"
            })
    void refusesAnyOtherAddress(String address) {
        assertThatThrownBy(() -> Addresses.check(mail(address, "subject")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hello\r\nBcc: c@d.nl", "Hello\nX: y", "Hello\u2028there", "Hello\u0000"})
    void refusesASubjectThatBreaksTheHeader(String subject) {
        assertThatThrownBy(() -> Addresses.check(mail("a@b.nl", subject))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTextsWithoutEnd() {
        assertThatThrownBy(() -> Addresses.check(new Outbox.Mail("x", "a@b.nl", "y", "z".repeat(20_001))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Outbox.Mail mail(String to, String subject) {
        return new Outbox.Mail("kind", to, subject, "text");
    }
}
