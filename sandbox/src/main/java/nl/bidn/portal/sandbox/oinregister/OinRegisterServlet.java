// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.oinregister;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Answers as the REST interface of the Centrale OIN Raadpleegvoorziening does, about numbers for testing; this machine
 * alone. A number that ends in {@value #UNKNOWN} is not known, one that ends in {@value #WITHDRAWN} no longer in use.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("sandbox-oin-register")
@HttpWhiteboardServletPattern("/sandbox/oin-register/*")
public final class OinRegisterServlet extends HttpServlet {
    static final String UNKNOWN = "404000";
    static final String WITHDRAWN = "410000";
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/organisaties/";

    private final transient ObjectMapper json = new ObjectMapper();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        boolean ours = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress() && path.startsWith(LIST);
        Optional<Map<String, String>> found = ours ? organisation(path.substring(LIST.length())) : Optional.empty();
        response.setHeader("Cache-Control", "no-store");
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/hal+json;charset=UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(found.get()));
    }

    static Optional<Map<String, String>> organisation(String oin) {
        if (!oin.matches("00000099[0-9]{12}") || oin.endsWith(UNKNOWN)) {
            return Optional.empty();
        }
        return Optional.of(Map.of(
                "oin",
                oin,
                "naam",
                "Voorbeeldorganisatie " + oin.substring(8, 17).replaceFirst("^0+(?=.)", ""),
                "status",
                oin.endsWith(WITHDRAWN) ? "Ingetrokken" : "Actief"));
    }
}
