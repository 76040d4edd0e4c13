// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import nl.bidn.portal.api.Endpoint;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/**
 * One REST interface on CXF, with a bus of its own, so that nothing of it stays behind when the product goes. At most
 * sixteen requests at once; a body may stream for minutes, so there is no time limit but the server's on a silent line.
 */
final class RestServer {
    private static final int MOST_AT_ONCE = 16;

    private final Endpoint.Rest endpoint;
    private final Bus bus;
    private final CXFNonSpringServlet servlet;
    private final Server server;
    private final Semaphore turns = new Semaphore(MOST_AT_ONCE);

    RestServer(String address, Endpoint.Rest endpoint, ServletConfig config) throws ServletException {
        this.endpoint = endpoint;
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(CXFBusFactory.class.getClassLoader());
        try {
            this.bus = new CXFBusFactory().createBus();
            this.servlet = new CXFNonSpringServlet();
            servlet.setBus(bus);
            servlet.init(config);
            this.server = serve(address);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Server serve(String address) {
        var factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress(address);
        factory.setServiceBean(endpoint.resource());
        factory.setProviders(List.of(new JsonBody(), new ProblemMapper(), new CallerContext()));
        return factory.create();
    }

    Endpoint.Rest endpoint() {
        return endpoint;
    }

    /** False: so many are at work that this request must come back later. */
    boolean handle(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (!turns.tryAcquire()) {
            return false;
        }
        try {
            servlet.service(request, response);
            return true;
        } finally {
            turns.release();
        }
    }

    void stop() {
        server.destroy();
        servlet.destroy();
        bus.shutdown(true);
    }
}
