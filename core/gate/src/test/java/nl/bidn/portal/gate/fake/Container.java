// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.fake;

import java.util.EnumSet;
import java.util.List;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The servlet container of the portal, on free ports of this machine. */
public final class Container implements AutoCloseable {
    private final Server server = new Server();
    private final ServletContextHandler context = new ServletContextHandler();
    private final ServerConnector plain = new ServerConnector(server);

    public Container() {
        plain.setHost("127.0.0.1");
        server.addConnector(plain);
        server.setHandler(context);
    }

    public Container serve(Servlet servlet, List<String> patterns) {
        var holder = new ServletHolder(servlet);
        patterns.forEach(pattern -> context.addServlet(holder, pattern));
        return this;
    }

    /** Lets each request seem to come from this address. */
    public Container from(String address) {
        Filter filter = (request, response, chain) -> chain.doFilter(
                new HttpServletRequestWrapper((HttpServletRequest) request) {
                    @Override
                    public String getRemoteAddr() {
                        return address;
                    }
                },
                response);
        context.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST));
        return this;
    }

    public Container start() throws Exception {
        server.start();
        return this;
    }

    public int port() {
        return plain.getLocalPort();
    }

    /** Opens a second port with TLS; returns its number. */
    public int openTls(SslContextFactory.Server tls) throws Exception {
        var configuration = new HttpConfiguration();
        configuration.addCustomizer(new SecureRequestCustomizer());
        var connector = new ServerConnector(
                server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        connector.start();
        return connector.getLocalPort();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
