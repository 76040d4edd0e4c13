// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static nl.bidn.portal.signin.eherkenning.message.Check.reply;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.bidn.portal.signin.eherkenning.broker.Keys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows B8 and B9: keys of a broker that may not count. */
class KeysTest {
    @ParameterizedTest
    @CsvSource({
        "klein, 1024, 2026-01-01T00:00:00Z, 2028-01-01T00:00:00Z",
        "oud, 2048, 2024-01-01T00:00:00Z, 2026-11-25T10:00:00Z",
        "jong, 2048, 2026-11-25T10:00:01Z, 2028-01-01T00:00:00Z"
    })
    void doesNotCount(String name, int bits, String from, String until) {
        var reply = reply();
        reply.keys = Keys.of(name, bits, from, until);
        var expectation = Check.expectation(new BrokerKey(null, reply.keys.certificate()));
        assertThatThrownBy(() -> AnswerCheck.check(reply.bytes(), expectation))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> org.assertj.core.api.Assertions.assertThat(refused.reason())
                                .isEqualTo(Reason.SIGNATURE_KEY));
    }
}
