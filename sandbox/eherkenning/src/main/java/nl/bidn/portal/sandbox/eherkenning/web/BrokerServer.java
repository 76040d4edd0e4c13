// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.sandbox.eherkenning.DemoPersona;
import nl.bidn.portal.sandbox.eherkenning.EherkenningBroker.Offer;
import nl.bidn.portal.sandbox.eherkenning.PhoneMessages;
import nl.bidn.portal.sandbox.eherkenning.attack.Attacks;
import nl.bidn.portal.sandbox.eherkenning.dv.Catalogue;
import nl.bidn.portal.sandbox.eherkenning.dv.ServiceProvider;
import nl.bidn.portal.sandbox.eherkenning.keys.Keys;
import nl.bidn.portal.sandbox.eherkenning.keys.SigningKey;
import nl.bidn.portal.sandbox.eherkenning.saml.Drafts;
import nl.bidn.portal.sandbox.eherkenning.saml.HmMetadata;
import nl.bidn.portal.sandbox.eherkenning.saml.Landscape;
import nl.bidn.portal.sandbox.eherkenning.saml.Makelaar;
import org.jspecify.annotations.Nullable;

/**
 * The server, on loopback alone, with a few threads; whoever comes when all are busy and the queue is full is sent away.
 * Everything is in memory but the keys.
 */
public final class BrokerServer implements AutoCloseable {
    private static final int THREADS = 8;
    private static final int QUEUE = 256;

    static {
        // the server of the JDK writes head and body apart, and without this the second waits for the other side's late
        // word that
        // the first has come: 40 ms for each answer. It reads this once, when it is first used.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final @Nullable HttpServer resolver;
    private final ThreadPoolExecutor threads;
    private final Landscape landscape;

    /**
     * @param port 0: any
     * @param tls a second door, for resolving artifacts, with mutual TLS; null: the first is for that too
     * @param provider the portal's metadata
     * @throws IOException if a port is taken
     */
    public BrokerServer(int port, @Nullable TlsDoor tls, URI provider, Path folder, Clock clock, PhoneMessages phone)
            throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), QUEUE);
        this.threads = threads();
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try {
            this.resolver = tls == null ? null : tls.open();
        } catch (IOException e) {
            threads.shutdownNow();
            server.stop(0);
            throw e;
        }
        var resolveAddress = resolver == null
                ? address
                : URI.create("https://127.0.0.1:" + resolver.getAddress().getPort());
        this.landscape =
                new Landscape(address, resolveAddress, clock, new Keys(folder, clock), new ServiceProvider(provider));
        start(phone);
    }

    private void start(PhoneMessages phone) {
        var attacks = new Attacks();
        var pages = new Pages(landscape);
        var answers = new Answers(landscape, attacks);
        var screens = new Screens(new SignIns(landscape.clock()), answers, phone, pages);
        var saml = new SamlDoors(landscape, attacks, answers, screens, pages);
        var tests = new TestDoors(landscape, attacks, answers, saml.requests(), pages);
        var router = new Router(saml, tests, screens, pages);
        server.createContext("/", exchange -> router.handle(exchange, formAction(), resolver == null));
        server.setExecutor(threads);
        server.start();
        if (resolver != null) {
            resolver.createContext("/", router::handleResolve);
            resolver.setExecutor(threads);
            resolver.start();
        }
    }

    private static ThreadPoolExecutor threads() {
        var pool = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), work -> {
                    var thread = new Thread(work, "sandbox-eherkenning");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** A browser checks where a form leads to the end, so also where the answer to it sends somebody. */
    private String formAction() {
        return String.join(" ", landscape.provider().origins());
    }

    public URI address() {
        return landscape.address();
    }

    List<Offer> makelaars() {
        var metadata = new HmMetadata(landscape);
        return Stream.of(Makelaar.values())
                .map(makelaar -> new Offer(
                        makelaar.path(),
                        makelaar.title(),
                        metadata.write(makelaar, metadata.draft(makelaar)),
                        Stream.of("-1", "-2")
                                .map(number -> pem(landscape.keys().get(makelaar.path() + number)))
                                .collect(Collectors.joining())))
                .toList();
    }

    private static String pem(SigningKey key) {
        return "-----BEGIN CERTIFICATE-----\n" + key.base64() + "\n-----END CERTIFICATE-----\n";
    }

    String pseudonym(DemoPersona persona) {
        try {
            return Drafts.pseudonym(
                    landscape.provider().metadata(), persona, persona.mandates().get(0));
        } catch (ServiceProvider.Unknown e) {
            throw new IllegalStateException("The portal has not told yet who it is", e);
        }
    }

    /** The signed service catalogue of the service provider. */
    public void takeCatalogue(String catalogue) {
        landscape.take(Catalogue.read(catalogue));
    }

    Landscape landscape() {
        return landscape;
    }

    /** Frees the ports. */
    @Override
    public void close() {
        server.stop(0);
        Optional.ofNullable(resolver).ifPresent(second -> second.stop(0));
        threads.shutdownNow();
    }
}
