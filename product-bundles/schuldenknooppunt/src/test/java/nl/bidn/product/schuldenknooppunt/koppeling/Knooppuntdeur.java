// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.koppeling;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.gate.door.Reception;
import nl.bidn.portal.gate.door.Refusals;
import nl.bidn.portal.gate.fake.Certificates;
import nl.bidn.portal.gate.fake.FakeAccess;
import nl.bidn.portal.gate.rest.GateServlet;
import nl.bidn.portal.gate.soap.MessageSecurity;
import nl.bidn.portal.gate.soap.SoapServlet;
import nl.bidn.portal.products.fake.PlainProduct;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Knooppunt;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Soapknooppunt;
import nl.bidn.portal.testkit.FakeOutgoing;
import nl.bidn.portal.testkit.SignedSoap;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestEnvironment;
import nl.bidn.product.schuldenknooppunt.Koppelopstelling;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The node behind the real gate, on TLS that asks for a certificate; each participant has a system with one of its own. */
final class Knooppuntdeur implements AutoCloseable {
    private static final String PORTAAL = "portaal";
    /** Acts for all creditors. */
    private static final String LEVERANCIER = "leverancier";

    private static final ProductId ID = new ProductId("schuldenknooppunt");

    final Koppelopstelling opstelling;
    private final Map<String, String> oins = new LinkedHashMap<>();
    private final FakeAccess systemen = new FakeAccess();
    private final Certificates certificaten = new Certificates();
    private final Server server = new Server();
    private final int poort;

    Knooppuntdeur(Path map, Engine engine, Organisation... organisaties) throws Exception {
        this(map, new Koppelopstelling(engine, FakeOutgoing.unreachable(), organisaties), organisaties);
    }

    Knooppuntdeur(Path map, Koppelopstelling opstelling, Organisation... organisaties) throws Exception {
        this.opstelling = opstelling;
        certificaten.make(PORTAAL, "CN=localhost");
        Organisation[] eisers = Stream.of(organisaties)
                .filter(een -> een.type() == OrganisationType.SCHULDEISER)
                .toArray(Organisation[]::new);
        systeem(LEVERANCIER, eisers);
        for (Organisation organisatie : organisaties) {
            if (organisatie.type() != OrganisationType.SCHULDEISER || eisers.length == 1) {
                systeem(organisatie.id().value(), organisatie);
            }
        }
        KeyStore vertrouwd = certificaten.trusting(oins.keySet().toArray(String[]::new));
        var environment = TestEnvironment.production()
                .with(
                        "truststore",
                        Certificates.save(vertrouwd, map.resolve("vertrouwd.p12"))
                                .toString())
                .with("truststore.password", Certificates.PASSWORD)
                .with(
                        "keystore",
                        Certificates.save(certificaten.open(PORTAAL), map.resolve("portaal.p12"))
                                .toString())
                .with("keystore.password", Certificates.PASSWORD);
        var reception = new Reception(systemen, new Refusals(opstelling.audit), environment);
        var gate = new GateServlet(reception);
        var soap = new SoapServlet(reception, new MessageSecurity(environment, opstelling.clock));
        var product = new Geinstalleerd(opstelling.endpoints());
        gate.came(product);
        soap.came(product);
        var context = new ServletContextHandler();
        context.addServlet(new ServletHolder(gate), "/api/*");
        context.addServlet(new ServletHolder(soap), "/soap/*");
        server.setHandler(context);
        poort = luister(vertrouwd);
    }

    private void systeem(String naam, Organisation... voor) throws Exception {
        String oin = "0000009900000000" + (1000 + oins.size());
        certificaten.make(naam, "CN=systeem, O=Deelnemer, SERIALNUMBER=" + oin + ", C=NL");
        oins.put(naam, oin);
        systemen.knows(oin, TestCaller.system(oin).with("berichten", voor).with("inzien", voor));
    }

    private int luister(KeyStore vertrouwd) throws Exception {
        var tls = new SslContextFactory.Server();
        tls.setKeyStore(certificaten.open(PORTAAL));
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
        return connector.getLocalPort();
    }

    /** The reference client, with the certificate of this participant. */
    Knooppunt knooppunt(Organisation organisatie) throws Exception {
        return knooppunt(organisatie.id().value());
    }

    /** The same, of a supplier that acts for all creditors. */
    Knooppunt leverancier() throws Exception {
        return knooppunt(LEVERANCIER);
    }

    private Knooppunt knooppunt(String naam) throws Exception {
        return new Knooppunt(adres(), certificaten.client(PORTAAL, naam));
    }

    /** The client for SOAP, with the certificate of this participant. */
    Soapknooppunt soap(Organisation organisatie) throws Exception {
        return new Soapknooppunt(
                adres(), certificaten.client(PORTAAL, organisatie.id().value()));
    }

    /** Anything at all, with the certificate of this participant. */
    HttpClient lijn(Organisation organisatie) throws Exception {
        return HttpClient.newBuilder()
                .sslContext(certificaten.client(PORTAAL, organisatie.id().value()))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** As the system of this participant signs it now. */
    String ondertekend(Organisation organisatie, String envelop) throws Exception {
        String naam = organisatie.id().value();
        return SignedSoap.sign(
                envelop, certificaten.certificate(naam), certificaten.key(naam), opstelling.clock.instant());
    }

    /** By which the portal signs. */
    X509Certificate portaal() throws Exception {
        return certificaten.certificate(PORTAAL);
    }

    URI adres() {
        return URI.create("https://localhost:" + poort);
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    private static final class Geinstalleerd extends PlainProduct {
        private final List<Endpoint> endpoints;

        Geinstalleerd(List<Endpoint> endpoints) {
            super(ID);
            this.endpoints = endpoints;
        }

        @Override
        public List<Endpoint> endpoints() {
            return endpoints;
        }

        @Override
        public Optional<URL> file(String path) {
            return Optional.ofNullable(Koppelopstelling.class.getResource("/" + path));
        }
    }
}
