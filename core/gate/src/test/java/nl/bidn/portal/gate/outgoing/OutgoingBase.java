// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Outgoing.Call;
import nl.bidn.portal.api.Outgoing.Content;
import nl.bidn.portal.testkit.TestEnvironment;
import org.junit.jupiter.api.AfterEach;

/** A portal of the sandbox that calls, with an authority that it trusts. */
abstract class OutgoingBase {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final TestKeys AUTHORITY;
    static final TestKeys SERVER;
    private static final Path DATA;

    static {
        try {
            AUTHORITY = TestKeys.authority("autoriteit");
            SERVER = AUTHORITY.signs("CN=partner", "localhost");
            DATA = Files.createDirectories(Path.of("target/outgoing"));
            AUTHORITY
                    .signs("CN=portaal,SERIALNUMBER=" + TestKeys.OIN, "portaal.test")
                    .save(DATA, AUTHORITY);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    final HttpsOutgoing outgoing = outgoing(InetAddress::getAllByName);

    @AfterEach
    void close() {
        outgoing.close();
    }

    static HttpsOutgoing outgoing(Resolver resolver) {
        return new HttpsOutgoing(TestEnvironment.sandbox().in(DATA), resolver, Duration.ofMillis(500));
    }

    static Partner partner(Partner.Manners manners) throws Exception {
        return Partner.secure(SERVER.server(AUTHORITY), manners);
    }

    static Call call(URI address, String text) {
        return call(address, Content.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Call call(URI address, Content content) {
        return new Call(address, "text/plain", Map.of(), content, Optional.empty(), PATIENCE);
    }

    static Call pinned(URI address, X509Certificate trusted) {
        return new Call(address, "text/plain", Map.of(), Content.of(new byte[] {'a'}), Optional.of(trusted), PATIENCE);
    }

    static Call patient(URI address, Duration patience) {
        return new Call(address, "text/plain", Map.of(), Content.of(new byte[] {'a'}), Optional.empty(), patience);
    }

    String post(Call call) throws IOException {
        return outgoing.post(
                call,
                answer -> answer.status() + " " + new String(answer.content().readAllBytes(), StandardCharsets.UTF_8));
    }
}
