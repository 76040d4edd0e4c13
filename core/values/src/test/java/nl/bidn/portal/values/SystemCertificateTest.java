// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemCertificateTest {
    private static final String OIN = "00000099000000001000";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=systeem, OU=proef, O=Gemeente, SERIALNUMBER=00000099000000001000, C=NL",
                "SERIALNUMBER=00000099000000001000, CN=systeem",
                "CN=systeem, SERIALNUMBER=00000099000000001000",
                "SERIALNUMBER=00000099000000001000",
                "OID.2.5.4.5=00000099000000001000, CN=systeem",
                "CN=systeem+SERIALNUMBER=00000099000000001000, C=NL",
                "SERIALNUMBER=00000099000000001000+CN=systeem, C=NL",
                "CN=\"Gemeente, SERIALNUMBER=00000099000000009000\", SERIALNUMBER=00000099000000001000",
                "CN=Gemeente \\+ meer, SERIALNUMBER=00000099000000001000"
            })
    void findsTheOin(String subject) {
        assertThat(SystemCertificate.oinOf(new X500Principal(subject))).contains(Oin.of(OIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=systeem, C=NL",
                "CN=00000099000000001000",
                "CN=x, SERIALNUMBER=0000009900000000100",
                "CN=x, SERIALNUMBER=000000990000000010000",
                "CN=x, SERIALNUMBER=99999999000000001000",
                "CN=x, SERIALNUMBER=OIN00000099000000001000",
                "CN=\"x,SERIALNUMBER=00000099000000001000\"",
                "CN=x\\,SERIALNUMBER=00000099000000001000",
                "CN=x\\+SERIALNUMBER=00000099000000001000",
                "CN=\"x,SERIALNUMBER=00000099000000001000,C=NL\", O=Boef",
                "CN=\"x\\\\,SERIALNUMBER=00000099000000001000\"",
                "OU=\"SERIALNUMBER=00000099000000001000\", CN=x",
                "CN=x, SERIALNUMBER=00000099000000001000, SERIALNUMBER=00000099000000002000",
                "CN=x, SERIALNUMBER=00000099000000001000+SERIALNUMBER=00000099000000002000"
            })
    void isNotFooled(String subject) {
        assertThat(SystemCertificate.oinOf(new X500Principal(subject))).isEmpty();
    }

    private static String pem() throws IOException {
        try (var in = SystemCertificateTest.class.getResourceAsStream("/systeem.pem")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void readsWhatPeoplePasteAndWhatIsKept() throws IOException {
        var read = SystemCertificate.read("Zie hier:\n" + pem());

        assertThat(read.oin()).contains(Oin.of("00000099000000010000"));
        assertThat(read.holder()).isEqualTo("systeem.voorbeeldstad.example");
        assertThat(read.validUntil()).contains(Instant.parse("2126-11-03T05:26:10Z"));
        assertThat(read.mark()).isEqualTo("cae2u67skah2mre0gelk1q0lvrvq28w");
        assertThat(SystemCertificate.read(read.toString())).isEqualTo(read);
        assertThat(read.isExpired(Instant.parse("2126-11-03T05:26:10Z"))).isFalse();
        assertThat(read.isExpired(Instant.parse("2126-11-03T05:26:11Z"))).isTrue();
    }

    @Test
    void noneIsNeverExpiredAndNobodys() {
        assertThat(SystemCertificate.read(" \n")).isEqualTo(SystemCertificate.NONE);
        assertThat(SystemCertificate.NONE.isEmpty()).isTrue();
        assertThat(SystemCertificate.NONE.oin()).isEmpty();
        assertThat(SystemCertificate.NONE.holder() + SystemCertificate.NONE.mark())
                .isEmpty();
        assertThat(SystemCertificate.NONE.isExpired(Instant.MAX)).isFalse();
    }

    @Test
    void refusesAKeyAndWhatIsNoCertificate() throws IOException {
        assertThatThrownBy(() -> SystemCertificate.read("-----BEGIN PRIVATE KEY-----\nabc"))
                .hasMessageStartingWith("Dit is een geheime sleutel.");
        for (String text : List.of("abc", "?", pem() + pem(), pem().substring(0, 200))) {
            assertThatThrownBy(() -> SystemCertificate.read(text))
                    .hasMessage("Dit is geen certificaat in de vorm PEM.");
        }
    }
}
