// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.door;

import static org.assertj.core.api.Assertions.assertThat;

import javax.security.auth.x500.X500Principal;
import nl.bidn.portal.values.Oin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCertificateTest {
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
        assertThat(ClientCertificate.oin(new X500Principal(subject))).contains(Oin.of(OIN));
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
        assertThat(ClientCertificate.oin(new X500Principal(subject))).isEmpty();
    }
}
