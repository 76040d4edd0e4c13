// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class GeheimTest {
    /** The example that the libraries of Standard Webhooks are tested with. */
    @Test
    void signsAsTheStandardDoes() {
        var geheim = Geheim.van(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

        assertThat(geheim.tekst()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(geheim.handtekening(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aNewOneIsLongEnoughAndTellsNothingOfItself() {
        var geheim = Geheim.nieuw();

        assertThat(geheim.bytes()).hasSize(32).isNotEqualTo(Geheim.nieuw().bytes());
        assertThat(geheim).hasToString("Geheim");
    }

    @Test
    void aNotificationSaysWhatHappenedToWhatAndNothingElse() {
        var toen = Instant.parse("2026-11-23T09:00:00.123Z");

        assertThat(json("bericht.aangeboden", "0b9d1f0e-6a51-4f2d-9c0b-7d1c3a5e8f21", toen))
                .isEqualTo("{\"type\":\"bericht.aangeboden\",\"timestamp\":\"2026-11-23T09:00:00.123Z\","
                        + "\"data\":{\"referentienummer\":\"0b9d1f0e-6a51-4f2d-9c0b-7d1c3a5e8f21\"}}");
        assertThat(json("sleutel.verloopt", "u0NfXb3m", toen)).endsWith("\"data\":{\"kid\":\"u0NfXb3m\"}}");
        assertThat(json(Kennisgeving.PROEF, "", toen)).endsWith("\"data\":{}}");
        assertThatIllegalArgumentException().isThrownBy(() -> new Kennisgeving("proef", "\"", toen));
        assertThatIllegalArgumentException().isThrownBy(() -> new Kennisgeving("proef\n", "", toen));
    }

    private static String json(String type, String onderwerp, Instant moment) {
        return new String(new Kennisgeving(type, onderwerp, moment).json(), StandardCharsets.UTF_8);
    }
}
