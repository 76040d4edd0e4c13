// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
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
 * The door for systems at {@code /soap/<product>/<name>}: is the interface there, who calls, may it? Then the service of the
 * product. Every refusal is a SOAP fault: with the status of HTTP for one that concerns the line (401, 403, 404, 413, 415,
 * 503), so that a proxy and a log understand it, and with 500 for one that concerns the message, as SOAP 1.1 has it.
 */
@Component(service = {Servlet.class, ProductListener.class})
@HttpWhiteboardServletName("soap")
@HttpWhiteboardServletPattern("/soap/*")
public final class SoapServlet extends Desk<SoapServer> {
    private static final long serialVersionUID = 1L;

    private final transient MessageSecurity security;

    @Activate
    public SoapServlet(@Reference Reception reception, @Reference MessageSecurity security) {
        super(reception);
        this.security = security;
    }

    @Override
    protected void serve(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException, Refused {
        var target = SoapTarget.of(request.getPathInfo()).orElseThrow(Desk::nothingThere);
        var product = interfaces.product(target.product()).orElseThrow(Desk::nothingThere);
        if (target.isFile()) {
            file(product, target, request, response);
            return;
        }
        var endpoint = endpoint(product, target.rest()).orElseThrow(Desk::nothingThere);
        if (Contract.isAskedFor(request)) {
            Contract.checkMethod(request);
            Contract.wsdl(product, endpoint.name(), reception.origin(request) + "/soap" + target.address(), response);
        } else {
            enter(product, endpoint, target, request, response);
        }
    }

    private static Stream<Endpoint.Soap> endpoints(InstalledProduct product) {
        return product.endpoints().stream()
                .filter(Endpoint.Soap.class::isInstance)
                .map(Endpoint.Soap.class::cast);
    }

    private static Optional<Endpoint.Soap> endpoint(InstalledProduct product, String name) {
        return endpoints(product).filter(soap -> soap.name().equals(name)).findFirst();
    }

    private static void file(
            InstalledProduct product, SoapTarget target, HttpServletRequest request, HttpServletResponse response)
            throws IOException, Refused {
        if (endpoints(product).findAny().isEmpty()) {
            throw nothingThere();
        }
        Contract.checkMethod(request);
        Contract.imported(product, target.rest(), response);
    }

    private void enter(
            InstalledProduct product,
            Endpoint.Soap endpoint,
            SoapTarget target,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException, Refused {
        var visitor = reception.admit(request, product, endpoint.requires());
        SoapHttp.check(request);
        var bounded = reception.bounded(request);
        var what = "interface " + endpoint.name();
        interfaces
                .at(
                        target.address(),
                        product,
                        endpoint.service(),
                        what,
                        failed -> new SoapServer(target.address(), reception, security, endpoint, failed))
                .handle(bounded, response, visitor);
    }

    @Override
    protected void refuse(HttpServletRequest request, HttpServletResponse response, Refused refused)
            throws IOException {
        int status = refused.status();
        var fault = status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                ? SoapHttp.unforeseen(Reception.reference(request))
                : new Fault(status < 500 ? Fault.Code.CLIENT : Fault.Code.SERVER, refused.detail());
        SoapHttp.fault(response, status, fault);
    }
}
