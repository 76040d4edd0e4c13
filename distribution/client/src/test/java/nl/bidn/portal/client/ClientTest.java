// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClientTest {
    @Test
    void makesCertificatesThatTheSandboxAuthoritySigned(@TempDir Path folder) throws Exception {
        assertThat(Client.run(List.of("sandbox-keys", folder.toString()))).isZero();

        X509Certificate authority = certificate(folder, "sandbox-ca");
        X509Certificate server = certificate(folder, "server");
        X509Certificate client = certificate(folder, "belastingdienst");
        server.verify(authority.getPublicKey());
        client.verify(authority.getPublicKey());
        assertThat(server.getSubjectAlternativeNames()).hasSize(2);
        assertThat(client.getSubjectX500Principal().getName("RFC1779"))
                .contains("OID.2.5.4.5=00000099000000001000", "O=Belastingdienst (sandbox)");
        assertThat(client.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        X509Certificate outgoing = certificate(folder, "outgoing");
        outgoing.verify(authority.getPublicKey());
        assertThat(outgoing.getSubjectX500Principal().getName("RFC1779"))
                .contains("OID.2.5.4.5=00000099000000100000", "O=BIDN (sandbox)");
        X509Certificate vecozo = certificate(folder, "vecozo");
        vecozo.verify(authority.getPublicKey());
        assertThat(vecozo.getSubjectX500Principal().getName("RFC1779")).contains("OID.2.5.4.5=00000099000000002000");
        assertThat(vecozo.getExtendedKeyUsage()).hasSize(2);
        assertThat(certificate(folder, "ciz").getSubjectX500Principal().getName("RFC1779"))
                .contains("OID.2.5.4.5=00000099000000005000", "O=CIZ (sandbox)");
        assertThat(certificate(folder, "schuldeisers").getSubjectX500Principal().getName("RFC1779"))
                .contains("OID.2.5.4.5=00000099000000007000");
        assertThat(certificate(folder, "schuldhulp").getSubjectX500Principal().getName("RFC1779"))
                .contains("OID.2.5.4.5=00000099000000006000");
        assertThat(certificate(folder, "hulpverlener").getSubjectX500Principal().getName("RFC1779"))
                .contains("OID.2.5.4.5=00000099000000009000");
        assertThat(folder.resolve("belastingdienst.pem")).content().contains("BEGIN PRIVATE KEY", "BEGIN CERTIFICATE");
    }

    private static X509Certificate certificate(Path folder, String name) throws Exception {
        char[] password = Files.readString(folder.resolve(name + ".password")).toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(name + ".p12"))), password);
        return (X509Certificate) store.getCertificate(name);
    }

    @Test
    void leavesColoursOut() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new WithoutColours(bytes)) {
            out.write("\u001b[1;31mred\u001b[0m and é\r\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("red and é\n");
    }

    @Test
    void readsOrganisationsAndRolesOfAnAccount() throws IOException {
        var json = new ObjectMapper()
                .readTree("[{\"role\":\"a\",\"product\":\"p\",\"organisation\":\"GM1\"},"
                        + "{\"role\":\"a\",\"product\":\"p\",\"organisation\":\"GM2\"},\"x\"]");
        assertThat(Accounts.words(json)).isEqualTo("a (p), x");
        assertThat(Accounts.table(List.of(List.of("name", "b"), List.of("n", "bb"))))
                .isEqualTo("  name  b\n  n     bb\n");
    }

    @Test
    void saysThatNobodyIsThere(@TempDir Path folder) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "secret\n");
        String free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = Integer.toString(socket.getLocalPort());
        }
        assertThat(Client.run(List.of("console", free, password.toString(), password.toString(), "5", "help")))
                .isEqualTo(3);
        assertThat(Readiness.at(URI.create("http://127.0.0.1:" + free + "/health/ready"), Long.MAX_VALUE))
                .isEqualTo(1);
        assertThat(Client.run(List.of("health", "http://127.0.0.1:" + free))).isEqualTo(1);
        assertThat(Client.run(List.of())).isEqualTo(2);
    }
}
