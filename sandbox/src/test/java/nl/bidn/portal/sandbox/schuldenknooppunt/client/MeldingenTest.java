// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Geweigerd.Reden;
import org.junit.jupiter.api.Test;

/** By the example that the libraries of Standard Webhooks are tested with. */
class MeldingenTest {
    private static final String GEHEIM = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ANDER = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String MOMENT = "1614265330";
    private static final String HANDTEKENING = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final byte[] INHOUD = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    private static Meldingen meldingen(Duration later, String... geheimen) {
        Instant nu = Instant.ofEpochSecond(Long.parseLong(MOMENT)).plus(later);
        return new Meldingen(List.of(geheimen), Clock.fixed(nu, ZoneOffset.UTC));
    }

    private static Reden reden(Meldingen meldingen, String id, String moment, String handtekening, byte[] inhoud) {
        return catchThrowableOfType(Geweigerd.class, () -> meldingen.ontvang(id, moment, handtekening, inhoud))
                .reden();
    }

    /** The signature is right; that this body is none of the node's is found after that. */
    @Test
    void knowsTheSignatureOfTheStandard() {
        for (String handtekening : List.of(HANDTEKENING, "v1,AAAA " + HANDTEKENING, HANDTEKENING + " v2,x")) {
            assertThat(reden(meldingen(Duration.ZERO, ANDER, GEHEIM), ID, MOMENT, handtekening, INHOUD))
                    .isEqualTo(Reden.INHOUD);
        }
    }

    @Test
    void refusesWhatIsNotFromTheNode() {
        var meldingen = meldingen(Duration.ZERO, GEHEIM);

        assertThat(reden(meldingen, ID + "x", MOMENT, HANDTEKENING, INHOUD)).isEqualTo(Reden.HANDTEKENING);
        assertThat(reden(meldingen, ID, "1614265331", HANDTEKENING, INHOUD)).isEqualTo(Reden.HANDTEKENING);
        assertThat(reden(meldingen, ID, "gisteren", HANDTEKENING, INHOUD)).isEqualTo(Reden.VORM);
        assertThat(reden(meldingen, ID, MOMENT, "", INHOUD)).isEqualTo(Reden.HANDTEKENING);
        assertThat(reden(meldingen, ID, MOMENT, HANDTEKENING, new byte[] {'{', '}'}))
                .isEqualTo(Reden.HANDTEKENING);
        assertThat(reden(meldingen(Duration.ZERO, ANDER), ID, MOMENT, HANDTEKENING, INHOUD))
                .isEqualTo(Reden.HANDTEKENING);
    }

    @Test
    void refusesARecording() {
        assertThat(reden(meldingen(Duration.ofSeconds(301), GEHEIM), ID, MOMENT, HANDTEKENING, INHOUD))
                .isEqualTo(Reden.VERWISSELD);
        assertThat(reden(meldingen(Duration.ofSeconds(-301), GEHEIM), ID, MOMENT, HANDTEKENING, INHOUD))
                .isEqualTo(Reden.VERWISSELD);
        assertThat(reden(meldingen(Duration.ofMinutes(5), GEHEIM), ID, MOMENT, HANDTEKENING, INHOUD))
                .isEqualTo(Reden.INHOUD);
    }
}
