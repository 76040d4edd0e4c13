// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.fake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.gate.door.Reception;
import nl.bidn.portal.gate.door.Refusals;
import nl.bidn.portal.gate.rest.GateServlet;
import nl.bidn.portal.gate.soap.MessageSecurity;
import nl.bidn.portal.gate.soap.SoapServlet;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestEnvironment;

/**
 * The gate in a real container, for callers on this machine: as if this machine were the trusted proxy, which passes the
 * certificate in a header. Bodies of a megabyte at most.
 */
public final class Door implements AutoCloseable {
    public static final String KNOWN = "00000099000000001000";
    public static final String POWERLESS = "00000099000000002000";
    public static final String UNKNOWN = "00000099000000003000";
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Certificates CERTIFICATES = new Certificates();

    public final FakeAccess access = new FakeAccess();
    public final RecordingAudit audit = new RecordingAudit();
    public final Refusals refusals = new Refusals(audit);
    public final FixedClock clock = FixedClock.at(Instant.now().toString());
    public final GateServlet gate;
    public final SoapServlet soap;
    public final Container container;
    public final HttpClient client = HttpClient.newHttpClient();

    public Door(Map<String, String> settings) throws Exception {
        access.knows(KNOWN, TestCaller.system("k").with("leveren", TestCaller.municipality("GM0402")));
        access.knows(POWERLESS, TestCaller.system("p").with("lezen", TestCaller.municipality("GM0402")));
        var environment = TestEnvironment.production().with(settings);
        var reception = new Reception(access, refusals, environment);
        gate = new GateServlet(reception);
        soap = new SoapServlet(reception, new MessageSecurity(environment, clock));
        container = new Container()
                .serve(gate, List.of("/api/*"))
                .serve(soap, List.of("/soap/*"))
                .start();
    }

    public static Door behindProxy() throws Exception {
        return new Door(Map.of("trusted.proxy", "10.0.0.1, 127.0.0.1", "gate.body.megabytes", "1"));
    }

    /** The certificate of the system with this OIN, as the proxy passes it on. */
    public static String certificate(String oin) throws Exception {
        return Certificates.header(certificates(oin).certificate(oin));
    }

    /** The certificates of the systems with these OINs, each under its OIN. */
    public static Certificates certificates(String... oins) throws Exception {
        for (var oin : oins) {
            CERTIFICATES.make(oin, "CN=systeem, OU=proef, O=Gemeente Proef, SERIALNUMBER=" + oin + ", C=NL");
        }
        return CERTIFICATES;
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + container.port() + path))
                .timeout(PATIENCE);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path, String certificate) throws IOException, InterruptedException {
        return send(request(path).header("X-Client-Cert", certificate));
    }

    public HttpResponse<String> post(String path, String certificate, String type, String body)
            throws IOException, InterruptedException {
        return send(request(path)
                .header("X-Client-Cert", certificate)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    /**
     * Sends just these lines, and of a body that they announce the first byte, which Jetty waits for; returns the head of the
     * answer, as a server may wait for the rest.
     */
    public String raw(String... lines) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), container.port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            var text = String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            var body = text.contains("Content-Length: ") ? "{" : "";
            socket.getOutputStream().write((text + body).getBytes(StandardCharsets.US_ASCII));
            var head = new StringBuilder();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            return head.toString();
        }
    }

    @Override
    public void close() throws Exception {
        container.close();
        refusals.close();
    }
}
