// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.gate.door.Hosted;
import nl.bidn.portal.gate.door.Refused;
import nl.bidn.portal.gate.door.Turns;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/**
 * One REST interface on CXF, with a bus of its own, so that nothing of it stays behind when the product goes, and a registry of its own:
 * in Karaf all buses share one, in which an address is taken once, while several resources share an address here.
 */
final class RestServer implements Hosted {
    /** Makes the class loader of the resource the context class loader of its calls, as products are used to. */
    private static final String CLASS_LOADER_OF_RESOURCE = "org.apache.cxf.serviceloader-context";

    private final String address;
    private final Endpoint.Rest endpoint;
    private final Bus bus;
    private final CXFNonSpringServlet servlet;
    private final Server server;
    private final Turns turns = new Turns();

    /** @param failed hears in a few words of what the resource throws without having foreseen it */
    RestServer(String address, Endpoint.Rest endpoint, ServletConfig config, Consumer<String> failed)
            throws ServletException {
        this.address = address;
        this.endpoint = endpoint;
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(CXFBusFactory.class.getClassLoader());
        try {
            this.bus = new CXFBusFactory().createBus();
            var registry = new DestinationRegistryImpl();
            this.servlet = new CXFNonSpringServlet(registry, false);
            servlet.setBus(bus);
            servlet.init(config);
            this.server = serve(registry, failed);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Server serve(DestinationRegistry registry, Consumer<String> failed) {
        var factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setDestinationFactory(new HTTPTransportFactory(registry));
        factory.setAddress(address);
        factory.setServiceBean(endpoint.resource());
        factory.setProviders(List.of(new JsonBody(), new ProblemMapper(failed), new CallerContext()));
        factory.setProperties(Map.of(CLASS_LOADER_OF_RESOURCE, true));
        return factory.create();
    }

    @Override
    public Object resource() {
        return endpoint.resource();
    }

    /**
     * Lets the resource answer.
     *
     * @throws IOException if only a part of the answer is there
     */
    void handle(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException, Refused {
        turns.take();
        try {
            answer(request, new Answer(response));
        } finally {
            turns.giveBack();
        }
    }

    private void answer(HttpServletRequest request, Answer answer) throws IOException, ServletException {
        request.setAttribute(GateServlet.ANSWER, answer);
        try {
            servlet.service(request, answer);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!answer.isBroken()) {
                throw e;
            }
        }
        if (answer.isBroken()) {
            throw new IOException("the answer broke off");
        }
    }

    /** CXF fails in odd ways when it goes in the middle of a request. */
    @Override
    public void stop() {
        turns.stop(address);
        server.destroy();
        servlet.destroy();
        bus.shutdown(true);
    }
}
