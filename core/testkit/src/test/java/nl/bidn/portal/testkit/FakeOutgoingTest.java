// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.portal.api.Outgoing.Call;
import nl.bidn.portal.api.Outgoing.NotReached;
import org.junit.jupiter.api.Test;

class FakeOutgoingTest {
    private static final Call CALL = new Call(
            URI.create("https://partner.test/in"),
            "text/xml",
            Map.of("SOAPAction", "x"),
            out -> out.write("<bericht/>".getBytes(StandardCharsets.UTF_8)),
            Optional.empty(),
            Duration.ofSeconds(5));

    @Test
    void keepsWhatIsSentAndAnswersAsTheTestSays() throws IOException {
        var outgoing = FakeOutgoing.with(sent -> FakeOutgoing.answer(202, "gezien: " + sent.text()));

        assertThat(read(outgoing)).isEqualTo("202 gezien: <bericht/>");
        assertThat(outgoing.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.address()).isEqualTo(CALL.address());
            assertThat(sent.call().headers()).containsEntry("SOAPAction", "x");
            assertThat(sent.content()).hasSize(10);
        });
    }

    @Test
    void failsAsTheTestSays() {
        var outgoing = FakeOutgoing.unreachable().refusing("hier.test");

        assertThatThrownBy(() -> read(outgoing)).isInstanceOf(NotReached.class);
        assertThat(outgoing.sent()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outgoing.check(URI.create("https://hier.test/")))
                .withMessage("Op dit adres kan geen systeem van een ander staan.");
        assertThatIllegalArgumentException().isThrownBy(() -> outgoing.check(URI.create("partner")));
    }

    @Test
    void hasACertificateWithATestOin() {
        var subject = FakeOutgoing.unreachable().certificate().getSubjectX500Principal();

        assertThat(subject.getName("RFC1779")).contains("00000099000000100000");
    }

    private static String read(Outgoing outgoing) throws IOException {
        return outgoing.post(
                CALL,
                answer -> answer.status() + " " + new String(answer.content().readAllBytes(), StandardCharsets.UTF_8));
    }
}
