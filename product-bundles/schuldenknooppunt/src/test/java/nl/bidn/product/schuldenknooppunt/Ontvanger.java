// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.portal.gate.fake.Certificates;
import nl.bidn.portal.gate.outgoing.HttpsOutgoing;
import nl.bidn.portal.testkit.TestEnvironment;

/** A supplier's system that is told what happens: a real server with TLS on this machine. Answers 204, or as it is told. */
public final class Ontvanger implements AutoCloseable {
    private static final Certificates CERTIFICATEN = new Certificates();
    private static final String PORTAAL = "portaal";
    private static final String ONTVANGER = "ontvanger";

    public final List<Ontvangen> ontvangen = new CopyOnWriteArrayList<>();
    private final Queue<Integer> antwoorden = new ConcurrentLinkedQueue<>();
    private final HttpsServer server;
    private volatile int anders = 204;

    /** What came, whatever was answered. */
    public record Ontvangen(String pad, String id, String moment, String handtekening, String soort, String inhoud) {}

    public Ontvanger() throws Exception {
        CERTIFICATEN.make(ONTVANGER, "CN=localhost");
        var sleutels = KeyManagerFactory.getInstance("SunX509");
        sleutels.init(CERTIFICATEN.open(ONTVANGER), Certificates.PASSWORD.toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(sleutels.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", this::ontvang);
        server.start();
    }

    private void ontvang(HttpExchange exchange) throws IOException {
        try (exchange) {
            var koppen = exchange.getRequestHeaders();
            ontvangen.add(new Ontvangen(
                    exchange.getRequestURI().toString(),
                    koppen.getFirst("webhook-id"),
                    koppen.getFirst("webhook-timestamp"),
                    koppen.getFirst("webhook-signature"),
                    koppen.getFirst("Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Integer volgend = antwoorden.poll();
            int status = volgend == null ? anders : volgend;
            if (status / 100 == 3) {
                exchange.getResponseHeaders().set("Location", "/elders");
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    /** The next answers; after these it is as it was. */
    public void antwoord(Integer... statussen) {
        antwoorden.addAll(List.of(statussen));
    }

    /** All answers from now on. */
    public void antwoordSteeds(int status) {
        anders = status;
    }

    public String adres() {
        return "https://localhost:" + server.getAddress().getPort() + "/meldingen";
    }

    /** The real line of the portal, which trusts this one; in the sandbox it may call its neighbours. */
    public static Outgoing lijn(Path map) throws Exception {
        return lijn(map, TestEnvironment.sandbox());
    }

    /** The same with the rules of production. */
    public static Outgoing strengeLijn(Path map) throws Exception {
        return lijn(map, TestEnvironment.production());
    }

    private static Outgoing lijn(Path map, TestEnvironment environment) throws Exception {
        CERTIFICATEN.make(PORTAAL, "CN=portaal, SERIALNUMBER=00000099000000100000");
        CERTIFICATEN.make(ONTVANGER, "CN=localhost");
        Files.createDirectories(map);
        return new HttpsOutgoing(environment
                .with("outgoing.keystore", bewaar(map, "portaal", CERTIFICATEN.open(PORTAAL)))
                .with("outgoing.keystore.password", Certificates.PASSWORD)
                .with("outgoing.truststore", bewaar(map, "vertrouwd", CERTIFICATEN.trusting(ONTVANGER)))
                .with("outgoing.truststore.password", Certificates.PASSWORD));
    }

    private static String bewaar(Path map, String naam, KeyStore store) throws Exception {
        return Certificates.save(store, map.resolve(naam + ".p12")).toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
