// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.gate.door.Desk;
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
public final class GateServlet extends Desk<RestServer> {
    static final String CALLER = "nl.bidn.portal.caller";
    static final String ANSWER = "nl.bidn.portal.answer";

    private static final long serialVersionUID = 1L;
    private static final String DESCRIPTION = "openapi.json";

    private final transient ObjectMapper json = new ObjectMapper();

    @Activate
    public GateServlet(@Reference Reception reception) {
        super(reception);
    }

    @Override
    protected void serve(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException, Refused {
        var target = Target.of(request.getPathInfo()).orElseThrow(Desk::nothingThere);
        var product = interfaces.product(target.product()).orElseThrow(Desk::nothingThere);
        var endpoints = endpoints(product, target.version());
        var any = endpoints.stream().findFirst().orElseThrow(Desk::nothingThere);
        response.setHeader("API-Version", any.apiVersion());
        if (target.rest().equals(DESCRIPTION)) {
            describe(product, any, request, response);
        } else {
            var endpoint = endpoints.stream().filter(target::isOf).findFirst().orElseThrow(Desk::nothingThere);
            enter(product, endpoint, target, request, response);
        }
    }

    /** Together they are one interface to the outside. */
    private static List<Endpoint.Rest> endpoints(InstalledProduct product, int version) {
        return product.endpoints().stream()
                .filter(Endpoint.Rest.class::isInstance)
                .map(Endpoint.Rest.class::cast)
                .filter(rest -> rest.version() == version)
                .toList();
    }

    /** The description is for everybody, from any site (rule publish-openapi). */
    private void describe(
            InstalledProduct product, Endpoint.Rest endpoint, HttpServletRequest request, HttpServletResponse response)
            throws IOException, Refused {
        checkReading(request, "De beschrijving kunt u alleen lezen.");
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
        var open = endpoint.path().isEmpty() ? address : address + "/" + endpoint.path();
        var what = "interface v" + endpoint.version();
        interfaces
                .at(
                        open,
                        product,
                        endpoint.resource(),
                        what,
                        failed -> new RestServer(address, endpoint, getServletConfig(), failed))
                .handle(bounded, response);
    }

    @Override
    protected void refuse(HttpServletRequest request, HttpServletResponse response, Refused refused)
            throws IOException {
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
