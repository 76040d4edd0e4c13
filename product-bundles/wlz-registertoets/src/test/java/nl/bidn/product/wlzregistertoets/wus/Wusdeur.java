// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.wus;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.gate.door.Reception;
import nl.bidn.portal.gate.door.Refusals;
import nl.bidn.portal.gate.fake.Certificates;
import nl.bidn.portal.gate.fake.FakeAccess;
import nl.bidn.portal.gate.rest.GateServlet;
import nl.bidn.portal.gate.soap.MessageSecurity;
import nl.bidn.portal.gate.soap.SoapServlet;
import nl.bidn.portal.products.fake.PlainProduct;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestEnvironment;
import nl.bidn.product.wlzregistertoets.Fixture;
import nl.bidn.product.wlzregistertoets.WlzRegistertoetsProduct;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/** The product behind the real gate, on TLS that asks for a certificate; two municipalities have a system each. */
final class Wusdeur implements AutoCloseable {
    static final String STAD = "stad";
    static final String DAM = "dam";
    static final String PORTAAL = "portaal";
    /** Trusted, and without an OIN. */
    static final String ZONDER_OIN = "zonder-oin";
    /** Trusted, and without a role. */
    static final String ONBEKEND = "onbekend";
    /** As that of {@link #STAD}, made by nobody who is trusted. */
    static final String NAMAAK = "namaak";

    private static final String OIN_STAD = "00000099000000001000";
    private static final String OIN_DAM = "00000099000000002000";
    private static final Duration GEDULD = Duration.ofSeconds(60);

    final Fixture fixture = new Fixture(Engine.DERBY);
    final Sleutels sleutels;
    final Xmlsec1 xmlsec;
    private final Server server = new Server();
    private final int poort;
    private final Map<String, HttpClient> clients = new HashMap<>();

    Wusdeur(Path map) throws Exception {
        sleutels = new Sleutels(map);
        xmlsec = new Xmlsec1(map);
        sleutels.maak(PORTAAL, "CN=localhost");
        sleutels.maak(STAD, onderwerp(OIN_STAD));
        sleutels.maak(NAMAAK, onderwerp(OIN_STAD));
        sleutels.maak(DAM, onderwerp(OIN_DAM));
        sleutels.maak(ONBEKEND, onderwerp("00000099000000003000"));
        sleutels.maak(ZONDER_OIN, "CN=systeem zonder OIN");
        KeyStore vertrouwd = sleutels.vertrouwd(STAD, DAM, ONBEKEND, ZONDER_OIN);
        var environment = TestEnvironment.production()
                .with(
                        "truststore",
                        Certificates.save(vertrouwd, map.resolve("vertrouwd.p12"))
                                .toString())
                .with("truststore.password", Certificates.PASSWORD)
                .with(
                        "keystore",
                        Certificates.save(sleutels.store(PORTAAL), map.resolve("portaal.p12"))
                                .toString())
                .with("keystore.password", Certificates.PASSWORD);
        fixture.clock.moveTo(Instant.now());
        // each municipality has a system; that of the second acts for both
        var systemen = new FakeAccess();
        systemen.knows(OIN_STAD, TestCaller.system(OIN_STAD).with("raadplegen", Fixture.STAD));
        systemen.knows(OIN_DAM, TestCaller.system(OIN_DAM).with("raadplegen", Fixture.DAM, Fixture.STAD));
        var reception = new Reception(systemen, new Refusals(fixture.audit), environment);
        var gate = new GateServlet(reception);
        var soap = new SoapServlet(reception, new MessageSecurity(environment, fixture.clock));
        var product = new Geinstalleerd(fixture.product);
        gate.came(product);
        soap.came(product);
        var context = new ServletContextHandler();
        context.addServlet(new ServletHolder(gate), "/api/*");
        context.addServlet(new ServletHolder(soap), "/soap/*");
        server.setHandler(context);
        var tls = new SslContextFactory.Server();
        tls.setKeyStore(sleutels.store(PORTAAL));
        tls.setKeyStorePassword(Certificates.PASSWORD);
        tls.setTrustStore(vertrouwd);
        tls.setWantClientAuth(true);
        var configuration = new HttpConfiguration();
        configuration.addCustomizer(new SecureRequestCustomizer());
        var connector = new ServerConnector(
                server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.start();
        poort = connector.getLocalPort();
    }

    private static String onderwerp(String oin) {
        return "CN=systeem, O=Gemeente Proef, SERIALNUMBER=" + oin + ", C=NL";
    }

    /** Signed by the key of this name, now. */
    String ondertekend(Envelop envelop, String naam) throws Exception {
        return xmlsec.onderteken(
                envelop.sjabloon(sleutels.base64(naam), fixture.clock.instant()), sleutels.sleutelPem(naam));
    }

    /** @param lijn whose certificate is shown in TLS; none: no certificate */
    HttpResponse<String> stuur(String dienst, @Nullable String lijn, String bericht) throws Exception {
        return stuur("/soap/wlz-registertoets/" + dienst, lijn, "text/xml; charset=utf-8", bericht);
    }

    HttpResponse<String> stuur(String pad, @Nullable String lijn, String soort, String inhoud) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + poort + pad))
                .timeout(GEDULD)
                .header("Content-Type", soort)
                .POST(BodyPublishers.ofString(inhoud));
        return client(lijn).send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> haal(String pad) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + poort + pad))
                .timeout(GEDULD);
        return client(null).send(request.build(), BodyHandlers.ofString());
    }

    private HttpClient client(@Nullable String lijn) throws Exception {
        var client = clients.get(String.valueOf(lijn));
        if (client == null) {
            client = HttpClient.newBuilder()
                    .sslContext(sleutels.client(PORTAAL, lijn))
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
            clients.put(String.valueOf(lijn), client);
        }
        return client;
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    private static final class Geinstalleerd extends PlainProduct {
        private final WlzRegistertoetsProduct product;

        Geinstalleerd(WlzRegistertoetsProduct product) {
            super(Fixture.ID);
            this.product = product;
        }

        @Override
        public List<Endpoint> endpoints() {
            return product.endpoints();
        }

        @Override
        public Optional<URL> file(String path) {
            return Optional.ofNullable(WlzRegistertoetsProduct.class.getResource("/" + path));
        }
    }
}
