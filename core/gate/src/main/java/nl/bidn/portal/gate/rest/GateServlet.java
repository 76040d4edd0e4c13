// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.identity.Access;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductListener;
import nl.bidn.portal.products.Products;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The door for systems at {@code /api/<product>/v<version>/}: is the interface there, who calls, may it? Then the resource
 * of the product. Every answer follows the NL GOV API Design Rules 2.2.0: version header, security headers,
 * {@code application/problem+json}, no trailing slash.
 */
@Component(service = {Servlet.class, ProductListener.class})
@HttpWhiteboardServletName("gate")
@HttpWhiteboardServletPattern("/api/*")
public final class GateServlet extends HttpServlet implements ProductListener {
    static final String CALLER = "nl.bidn.portal.caller";
    static final String REFERENCE = "nl.bidn.portal.reference";
    static final String ANSWER = "nl.bidn.portal.answer";
    static final String TOO_LARGE = "nl.bidn.portal.too-large";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(GateServlet.class);
    private static final long MEGABYTE = 1 << 20;
    private static final long LARGEST_BODY = 64;
    private static final String DESCRIPTION = "openapi.json";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final transient Access access;
    private final transient Refusals refusals;
    private final transient ClientCertificate certificates;
    private final long largestBody;
    private final transient ObjectMapper json = new ObjectMapper();
    private final transient Map<String, InstalledProduct> products = new ConcurrentHashMap<>();
    private final transient Map<String, RestServer> servers = new ConcurrentHashMap<>();

    @Activate
    public GateServlet(
            @Reference Access access, @Reference Refusals refusals, @Reference PortalEnvironment environment) {
        this.access = access;
        this.refusals = refusals;
        this.certificates = new ClientCertificate(environment.value("trusted.proxy"));
        this.largestBody =
                environment.value("gate.body.megabytes").map(Long::parseLong).orElse(LARGEST_BODY) * MEGABYTE;
    }

    /** The servers themselves are made at the first request: a portal that only serves people pays nothing for them. */
    @Override
    public void came(InstalledProduct product) {
        products.put(product.id().value(), product);
    }

    @Override
    public void went(InstalledProduct product) {
        products.remove(product.id().value(), product);
        stop(taken(address -> address.startsWith("/" + product.id() + "/")));
    }

    @Override
    public void destroy() {
        stop(taken(address -> true));
    }

    /** Nobody comes in by these any more. */
    private synchronized List<RestServer> taken(Predicate<String> which) {
        List<RestServer> taken = servers.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        servers.values().removeAll(taken);
        return taken;
    }

    /** Not under the lock: they let requests at work finish, and others want to come in meanwhile. */
    private static void stop(List<RestServer> gone) {
        gone.forEach(RestServer::stop);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var reference = UUID.randomUUID().toString();
        request.setAttribute(REFERENCE, reference);
        MDC.put(Products.REQUEST_ID, reference);
        try {
            securityHeaders(request, response);
            route(request, response);
        } catch (IOException e) {
            LOG.info(
                    "an answer broke off, reference {}: {}",
                    reference,
                    e.getClass().getSimpleName());
            fail(request, response);
        } catch (RuntimeException | ServletException | LinkageError e) {
            LOG.error("a request at the gate failed, reference {}", reference, e);
            fail(request, response);
        } finally {
            MDC.remove(Products.REQUEST_ID);
        }
    }

    private void route(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var target = Target.of(request.getPathInfo());
        var product = target.map(Target::product).map(products::get);
        var endpoint = product.flatMap(p -> endpoint(p, target.orElseThrow().version()));
        if (endpoint.isEmpty()) {
            refuse(request, response, 404, "Deze interface bestaat niet.");
            return;
        }
        response.setHeader("API-Version", endpoint.get().apiVersion());
        if (target.orElseThrow().rest().equals(DESCRIPTION)) {
            describe(product.orElseThrow(), endpoint.get(), request, response);
        } else {
            enter(product.orElseThrow(), endpoint.get(), target.get(), request, response);
        }
    }

    private static Optional<Endpoint.Rest> endpoint(InstalledProduct product, int version) {
        return product.endpoints().stream()
                .filter(Endpoint.Rest.class::isInstance)
                .map(Endpoint.Rest.class::cast)
                .filter(rest -> rest.version() == version)
                .findFirst();
    }

    private void securityHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (request.isSecure() || certificates.isFromProxy(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** The description is for everybody, from any site (rule publish-openapi). */
    private void describe(
            InstalledProduct product, Endpoint.Rest endpoint, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!READING.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            refuse(request, response, 405, "De beschrijving kunt u alleen lezen.");
            return;
        }
        var file = product.file("openapi/v" + endpoint.version() + ".json");
        if (file.isEmpty()) {
            refuse(request, response, 404, "Deze interface heeft geen beschrijving.");
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setContentType("application/json;charset=utf-8");
        try (var in = file.get().openStream()) {
            in.transferTo(response.getOutputStream());
        }
    }

    private void enter(
            InstalledProduct product,
            Endpoint.Rest endpoint,
            Target target,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        var oin = certificates.oin(request);
        if (oin.isEmpty()) {
            refuse(request, response, 401, "Gebruik een certificaat met een OIN in het serienummer van het onderwerp.");
            return;
        }
        var caller = access.system(oin.get().value(), product);
        if (caller.isEmpty() || !caller.get().may(endpoint.requires())) {
            refusals.record(caller.orElse(null), oin.get(), product.id());
            refuse(request, response, 403, "Dit certificaat geeft geen toegang tot deze interface.");
            return;
        }
        request.setAttribute(CALLER, caller.get());
        var bounded = new BoundedBody(request, largestBody);
        if (bounded.isTooLarge()) {
            refuse(request, response, 413, "De inhoud mag hoogstens " + largestBody / MEGABYTE + " MB zijn.");
            return;
        }
        var server = server(product, target.address(), endpoint);
        if (server.isEmpty() || !server.get().handle(bounded, response)) {
            response.setHeader("Retry-After", "5");
            refuse(request, response, 503, "Probeer het over een paar tellen opnieuw.");
        }
    }

    /** Empty: the product went in between. */
    private synchronized Optional<RestServer> server(InstalledProduct product, String address, Endpoint.Rest endpoint)
            throws ServletException {
        if (products.get(product.id().value()) != product) {
            return Optional.empty();
        }
        var server = servers.get(address);
        if (server == null || server.endpoint().resource() != endpoint.resource()) {
            server = open(product, address, endpoint);
            var before = servers.put(address, server);
            if (before != null) {
                before.stop();
            }
            LOG.info("REST interface {} is open", address);
        }
        return Optional.of(server);
    }

    private RestServer open(InstalledProduct product, String address, Endpoint.Rest endpoint) throws ServletException {
        var what = "interface v" + endpoint.version();
        try {
            return new RestServer(address, endpoint, getServletConfig(), why -> product.failed(what, why));
        } catch (RuntimeException | LinkageError e) {
            product.failed(what, e.getClass().getSimpleName());
            throw e;
        }
    }

    /** Once a part of the answer is on its way, only a broken line tells the caller that the rest will not come. */
    private void fail(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("the answer broke off");
        }
        response.resetBuffer();
        refuse(request, response, 500, ProblemJson.UNFORESEEN);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(ProblemJson.TYPE);
        var reference = String.valueOf(request.getAttribute(REFERENCE));
        var bytes =
                json.writeValueAsBytes(ProblemJson.of(status, ProblemJson.title(status), detail, reference, List.of()));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
