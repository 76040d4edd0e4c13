// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.bidn.portal.signin.eherkenning.broker.Keys;
import nl.bidn.portal.signin.eherkenning.broker.Reply;

/** Holds a reply against what the portal of the tests expects. */
final class Check {
    static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private Check() {}

    static Reply reply() {
        return new Reply(NOW);
    }

    static Expectation expectation(BrokerKey... keys) {
        return new Expectation(
                "_resolve",
                "_request",
                NOW.minusSeconds(30),
                Reply.DV,
                Reply.ACS,
                Reply.HM,
                keys.length == 0 ? List.of(new BrokerKey("hm-1", Keys.of("hm").certificate())) : List.of(keys),
                List.of(own()),
                new Expectation.Service(
                        "urn:etoegang:DV:00000099000000001000:services:1", "5d3c8f2e-9a41-4d0b-8f0e-0c1b7c9a1001"),
                Level.LOA3,
                NOW,
                Duration.ofSeconds(2));
    }

    static OwnKey own() {
        return OwnKey.of(Keys.of("dv").secret(), Keys.of("dv").certificate());
    }

    static Answer good(Reply reply) {
        return AnswerCheck.check(reply.bytes(), expectation());
    }

    static void refused(String name, byte[] bytes, Reason... reasons) {
        var refused = catchThrowableOfType(Refused.class, () -> AnswerCheck.check(bytes, expectation()));
        assertThat(refused).as(name + " was let in").isNotNull();
        assertThat(refused.reason()).as(name).isIn((Object[]) reasons);
    }
}
