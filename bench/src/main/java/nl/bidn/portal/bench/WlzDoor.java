// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.net.URL;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.servlet.Servlet;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Produces;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Endpoint.Soap.Addressing;
import nl.bidn.portal.api.Endpoint.Soap.Signing;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.SoapService;
import nl.bidn.portal.gate.door.Reception;
import nl.bidn.portal.gate.door.Refusals;
import nl.bidn.portal.gate.fake.Certificates;
import nl.bidn.portal.gate.fake.FakeAccess;
import nl.bidn.portal.gate.rest.GateServlet;
import nl.bidn.portal.gate.soap.MessageSecurity;
import nl.bidn.portal.gate.soap.SoapServlet;
import nl.bidn.portal.products.fake.PlainProduct;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestEnvironment;
import nl.bidn.product.wlzregistertoets.endpoint.ToetsEndpoint;
import nl.bidn.product.wlzregistertoets.endpoint.ToetsJson;
import nl.bidn.product.wlzregistertoets.endpoint.ToetsvraagJson;
import nl.bidn.product.wlzregistertoets.endpoint.WlzRegistertoets;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemtoets;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The real gate with the doors of the product, and beside each two others, over the same line, signed and checked alike: the same
 * endpoint with a constant in the place of the register, and one that answers a constant at once, of which nothing is recorded.
 */
final class WlzDoor implements AutoCloseable {
    /** By whom a question is answered. */
    enum By {
        OURS(WlzRoom.PRODUCT),
        CONSTANT_REGISTER("constant-register"),
        NOTHING_RECORDED("nothing-recorded");

        private final String product;

        By(String product) {
            this.product = product;
        }

        String soap() {
            return "/soap/" + product + "/WlzRegistertoets";
        }

        String signed() {
            return soap() + "Ondertekend";
        }

        String rest() {
            return "/api/" + product + "/v1/toetsen";
        }
    }

    private static final Permission ASK = new Permission("raadplegen");
    private static final String OIN = "00000099000000001000";

    private static final String SERVER = "portaal";
    private static final String CLIENT = "systeem";

    private final Certificates keys = new Certificates();
    final int port;
    private final Server jetty = new Server();

    WlzDoor(WlzRoom room, Path folder) throws Exception {
        keys.makeRsa(SERVER, "CN=localhost").makeRsa(CLIENT, "CN=systeem, SERIALNUMBER=" + OIN);
        KeyStore trusted = keys.trusting(CLIENT);
        var systems = new FakeAccess();
        systems.knows(OIN, TestCaller.system(OIN).with("raadplegen", WlzRoom.STAD));
        var environment = TestEnvironment.production()
                .with(
                        "truststore",
                        Certificates.save(trusted, folder.resolve("trust.p12")).toString())
                .with("truststore.password", Certificates.PASSWORD)
                .with(
                        "keystore",
                        Certificates.save(keys.open(SERVER), folder.resolve("server.p12"))
                                .toString())
                .with("keystore.password", Certificates.PASSWORD);
        var reception = new Reception(
                systems, new Refusals((caller, action, outcome, organisation, detail) -> {}), environment);
        var gate = new GateServlet(reception);
        var soap = new SoapServlet(reception, new MessageSecurity(environment, Clock.systemUTC()));
        for (var product : List.of(
                doors(By.OURS, room.ours.systems()),
                doors(By.CONSTANT_REGISTER, room.constantRegister.systems()),
                new Doors(By.NOTHING_RECORDED.product, new ConstantSoap(), new ConstantRest()))) {
            gate.came(product);
            soap.came(product);
        }
        port = open(gate, soap, trusted);
    }

    private static Doors doors(By by, Systeemtoets systems) {
        return new Doors(by.product, new WlzRegistertoets(systems), new ToetsEndpoint(systems));
    }

    private int open(Servlet gate, Servlet soap, KeyStore trusted) throws Exception {
        var context = new ServletContextHandler();
        context.addServlet(new ServletHolder(gate), "/api/*");
        context.addServlet(new ServletHolder(soap), "/soap/*");
        jetty.setHandler(context);
        var tls = new SslContextFactory.Server();
        tls.setKeyStore(keys.open(SERVER));
        tls.setKeyStorePassword(Certificates.PASSWORD);
        tls.setTrustStore(trusted);
        tls.setNeedClientAuth(true);
        var configuration = new HttpConfiguration();
        configuration.addCustomizer(new SecureRequestCustomizer());
        var connector = new ServerConnector(
                jetty, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        jetty.start();
        return connector.getLocalPort();
    }

    /** For a client with the key of the system. */
    SSLContext client() throws Exception {
        return keys.client(SERVER, CLIENT);
    }

    /** Signs as the system. */
    String signed(String bsn) throws Exception {
        return WlzMessages.signed(bsn, keys.certificate(CLIENT), keys.key(CLIENT));
    }

    @Override
    public void close() throws Exception {
        jetty.stop();
    }

    /** The same three doors, whatever is behind them. */
    private static final class Doors extends PlainProduct {
        private final List<Endpoint> endpoints;

        Doors(String id, SoapService soap, Object rest) {
            super(new ProductId(id));
            endpoints = List.of(
                    new Endpoint.Rest(1, "1.0.0", "toetsen", ASK, rest),
                    new Endpoint.Soap("WlzRegistertoets", ASK, Signing.NONE, Addressing.REQUIRED, soap),
                    new Endpoint.Soap("WlzRegistertoetsOndertekend", ASK, Signing.REQUIRED, Addressing.REQUIRED, soap));
        }

        @Override
        public List<Endpoint> endpoints() {
            return endpoints;
        }

        @Override
        public Optional<URL> file(String path) {
            return Optional.empty();
        }
    }

    /** Reads the question to its end, and answers always the same. */
    private static final class ConstantSoap implements SoapService {
        private static final String NAMESPACE = "https://www.bidn.nl/wlz-registertoets/v1";

        @Override
        public Answer answer(Call call) throws javax.xml.stream.XMLStreamException {
            var body = call.body();
            while (body.hasNext()) {
                body.next();
            }
            return xml -> {
                xml.writeStartElement("wlz", "bepaalWlzStatusResponse", NAMESPACE);
                for (var part : List.of(
                        List.of("ontvangstnummer", "3F2A-91C0-77DE-04B8"),
                        List.of("status", "JA"),
                        List.of("afgiftedatum", "2026-01-10"),
                        List.of("ingangsdatum", "2026-02-01"),
                        List.of("peilmoment", "2026-11-23T02:00:00Z"),
                        List.of("registerVerouderd", "false"),
                        List.of("registerWordtGeladen", "false"),
                        List.of("bsnAangevuld", "false"),
                        List.of("toetsmoment", "2026-11-23T09:00:00.123456Z"))) {
                    xml.writeStartElement("wlz", part.get(0), NAMESPACE);
                    xml.writeCharacters(part.get(1));
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            };
        }
    }

    /** Reads the question, and answers always the same. */
    @javax.ws.rs.Path("/toetsen")
    public static final class ConstantRest {
        @POST
        @Consumes("application/json")
        @Produces("application/json")
        public ToetsJson answer(ToetsvraagJson question) {
            return new ToetsJson(
                    "3F2A-91C0-77DE-04B8",
                    "JA",
                    "2026-01-10",
                    "2026-02-01",
                    null,
                    "2026-11-23T02:00:00Z",
                    false,
                    false,
                    false,
                    "2026-11-23T09:00:00.123456Z");
        }
    }
}
