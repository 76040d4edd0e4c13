// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Produces;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Endpoint.Soap.Addressing;
import nl.bidn.portal.api.Endpoint.Soap.Signing;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.SoapService;
import nl.bidn.portal.gate.door.Reception;
import nl.bidn.portal.gate.door.Refusals;
import nl.bidn.portal.gate.rest.GateServlet;
import nl.bidn.portal.gate.soap.MessageSecurity;
import nl.bidn.portal.gate.soap.SoapServlet;
import nl.bidn.portal.identity.Access;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.fake.PlainProduct;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestEnvironment;
import nl.bidn.product.wlzregistertoets.endpoint.ToetsEndpoint;
import nl.bidn.product.wlzregistertoets.endpoint.ToetsJson;
import nl.bidn.product.wlzregistertoets.endpoint.ToetsvraagJson;
import nl.bidn.product.wlzregistertoets.endpoint.WlzRegistertoets;
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
 * The real gate with the doors of the product, and beside each the same door that answers a constant: the same bytes, over the
 * same line, signed and checked alike, and nothing looked up.
 */
final class WlzDoor implements AutoCloseable {
    static final String OURS = "/soap/wlz-registertoets/WlzRegistertoets";
    static final String OURS_SIGNED = OURS + "Ondertekend";
    static final String OURS_REST = "/api/wlz-registertoets/v1/toetsen";
    static final String CONSTANT = "/soap/constant/WlzRegistertoets";
    static final String CONSTANT_SIGNED = CONSTANT + "Ondertekend";
    static final String CONSTANT_REST = "/api/constant/v1/toetsen";

    private static final Permission ASK = new Permission("raadplegen");
    private static final String OIN = "00000099000000001000";

    final WlzKeys server;
    final WlzKeys client;
    final int port;
    private final Server jetty = new Server();

    WlzDoor(WlzRoom room, Path folder) throws Exception {
        server = new WlzKeys(folder, "portaal", "CN=localhost");
        client = new WlzKeys(folder, "systeem", "CN=systeem, SERIALNUMBER=" + OIN);
        var environment = TestEnvironment.production()
                .with("truststore", client.trustedFile().toString())
                .with("truststore.password", WlzKeys.PASSWORD)
                .with("keystore", server.file.toString())
                .with("keystore.password", WlzKeys.PASSWORD);
        var reception = new Reception(
                new Known(), new Refusals((caller, action, outcome, organisation, detail) -> {}), environment);
        var gate = new GateServlet(reception);
        var soap = new SoapServlet(reception, new MessageSecurity(environment, Clock.systemUTC()));
        for (var product : List.of(
                new Doors(WlzRoom.PRODUCT, new WlzRegistertoets(room.lookUps), new ToetsEndpoint(room.lookUps)),
                new Doors("constant", new ConstantSoap(), new ConstantRest()))) {
            gate.came(product);
            soap.came(product);
        }
        port = open(gate, soap);
    }

    private int open(Servlet gate, Servlet soap) throws Exception {
        var context = new ServletContextHandler();
        context.addServlet(new ServletHolder(gate), "/api/*");
        context.addServlet(new ServletHolder(soap), "/soap/*");
        jetty.setHandler(context);
        var tls = new SslContextFactory.Server();
        tls.setKeyStore(server.store);
        tls.setKeyStorePassword(WlzKeys.PASSWORD);
        tls.setTrustStore(client.trusted());
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

    /** Every system is that of the one municipality. */
    private static final class Known implements Access {
        private static final Caller CALLER = TestCaller.system(OIN).with("raadplegen", WlzRoom.STAD);

        @Override
        public Optional<Caller> system(String oin, String address, InstalledProduct product) {
            return Optional.of(CALLER);
        }

        @Override
        public Caller person(Session session, InstalledProduct product) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Signs> signsFor(Session session) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Organisation> organisations(Session session) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Organisation> chosen(Session session) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<InstalledProduct> products(Session session) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean exists(Session session, ProductId product) {
            throw new UnsupportedOperationException();
        }
    }
}
