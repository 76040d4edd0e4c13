// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.gate.door.Desk;
import nl.bidn.portal.gate.door.OpenInterfaces;
import nl.bidn.portal.gate.door.Reception;
import nl.bidn.portal.gate.door.Refused;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * The door for systems at {@code /api/<product>/v<version>/}: is the interface there, who calls, may it? Then the resource
 * of the product. Every answer follows the NL GOV API Design Rules 2.2.0: version header, security headers,
 * {@code application/problem+json}, no trailing slash.
 */
@Component(service = {Servlet.class, ProductListener.class})
@HttpWhiteboardServletName("gate")
@HttpWhiteboardServletPattern("/api/*")
public final class GateServlet extends HttpServlet implements ProductListener, Desk {
    static final String CALLER = "nl.bidn.portal.caller";
    static final String ANSWER = "nl.bidn.portal.answer";

    private static final long serialVersionUID = 1L;
    private static final String DESCRIPTION = "openapi.json";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final transient Reception reception;
    private final transient ObjectMapper json = new ObjectMapper();
    private final transient OpenInterfaces<RestServer> interfaces = new OpenInterfaces<>();

    @Activate
    public GateServlet(@Reference Reception reception) {
        this.reception = reception;
    }

    @Override
    public void came(InstalledProduct product) {
        interfaces.came(product);
    }

    @Override
    public void went(InstalledProduct product) {
        interfaces.went(product);
    }

    @Override
    public void destroy() {
        interfaces.close();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        reception.receive(this, request, response);
    }

    @Override
    public void serve(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException, Refused {
        var target = Target.of(request.getPathInfo()).orElseThrow(GateServlet::nothingThere);
        var product = interfaces.product(target.product()).orElseThrow(GateServlet::nothingThere);
        var endpoint = endpoint(product, target.version()).orElseThrow(GateServlet::nothingThere);
        response.setHeader("API-Version", endpoint.apiVersion());
        if (target.rest().equals(DESCRIPTION)) {
            describe(product, endpoint, request, response);
        } else {
            enter(product, endpoint, target, request, response);
        }
    }

    private static Refused nothingThere() {
        return Refused.with(404, "Deze interface bestaat niet.");
    }

    private static Optional<Endpoint.Rest> endpoint(InstalledProduct product, int version) {
        return product.endpoints().stream()
                .filter(Endpoint.Rest.class::isInstance)
                .map(Endpoint.Rest.class::cast)
                .filter(rest -> rest.version() == version)
                .findFirst();
    }

    /** The description is for everybody, from any site (rule publish-openapi). */
    private void describe(
            InstalledProduct product, Endpoint.Rest endpoint, HttpServletRequest request, HttpServletResponse response)
            throws IOException, Refused {
        if (!READING.contains(request.getMethod())) {
            throw Refused.method("GET, HEAD", "De beschrijving kunt u alleen lezen.");
        }
        var file = product.file("openapi/v" + endpoint.version() + ".json")
                .orElseThrow(() -> Refused.with(404, "Deze interface heeft geen beschrijving."));
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setContentType("application/json;charset=utf-8");
        try (var in = file.openStream()) {
            in.transferTo(response.getOutputStream());
        }
    }

    private void enter(
            InstalledProduct product,
            Endpoint.Rest endpoint,
            Target target,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException, Refused {
        var visitor = reception.admit(request, product, endpoint.requires());
        request.setAttribute(CALLER, visitor.caller());
        var bounded = reception.bounded(request);
        var address = target.address();
        var what = "interface v" + endpoint.version();
        var server = interfaces.at(
                address,
                product,
                endpoint.resource(),
                what,
                () -> new RestServer(address, endpoint, getServletConfig(), why -> product.failed(what, why)));
        if (server.isEmpty() || !server.get().handle(bounded, response)) {
            throw Refused.busy();
        }
    }

    @Override
    public void refuse(HttpServletRequest request, HttpServletResponse response, Refused refused) throws IOException {
        int status = refused.status();
        var detail = status == 500 ? ProblemJson.UNFORESEEN : refused.detail();
        response.setStatus(status);
        response.setContentType(ProblemJson.TYPE);
        var bytes = json.writeValueAsBytes(
                ProblemJson.of(status, ProblemJson.title(status), detail, Reception.reference(request), List.of()));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
