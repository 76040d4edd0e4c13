// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import nl.bidn.portal.data.Tokens;
import nl.bidn.portal.signin.eherkenning.message.Artifact;
import nl.bidn.portal.signin.eherkenning.service.OwnDescription;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code /saml/acs} and {@code /saml/metadata}. Some brokers send the browser back by a form, and then it does not bring its
 * SameSite=Lax cookies; so here nothing is decided or kept. What has the form of an artifact goes on to a page of the way in by
 * GET, where the cookies are there.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("saml")
@HttpWhiteboardServletPattern({"/saml/acs", "/saml/metadata"})
public final class SamlServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String ONWARD = "/inloggen/eherkenning/antwoord";
    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MOST_BYTES = 8192;

    private final transient OwnDescription description;

    @Activate
    public SamlServlet(@Reference OwnDescription description) {
        this.description = description;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-cache, no-store");
        response.setHeader("Pragma", "no-cache");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        boolean get = request.getMethod().equals("GET");
        boolean metadata = request.getRequestURI().equals("/saml/metadata");
        if (metadata && get) {
            metadata(response);
        } else if (!metadata && (get || request.getMethod().equals("POST"))) {
            consume(request, response);
        } else {
            response.setHeader("Allow", metadata ? "GET" : "GET, POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void metadata(HttpServletResponse response) throws IOException {
        if (!description.ready()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var bytes = description.metadata().getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/samlmetadata+xml");
        response.setHeader("Content-Disposition", "attachment; filename=\"bidn-eherkenning-metadata.xml\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** What is not one artifact and one handle goes on without them, and is refused there. */
    private static void consume(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Location", readable(request) ? ONWARD + query(request) : ONWARD);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setContentLength(0);
    }

    private static boolean readable(HttpServletRequest request) {
        var type = request.getContentType();
        var query = request.getQueryString();
        boolean small = query == null || query.length() <= MOST_BYTES;
        return small
                && (request.getMethod().equals("GET")
                        || (type != null
                                && type.startsWith(FORM)
                                && request.getContentLengthLong() >= 0
                                && request.getContentLengthLong() <= MOST_BYTES));
    }

    private static String query(HttpServletRequest request) {
        var artifacts = request.getParameterValues("SAMLart");
        var handles = request.getParameterValues("RelayState");
        boolean right = artifacts != null
                && artifacts.length == 1
                && Artifact.looksRight(artifacts[0])
                && handles != null
                && handles.length == 1
                && Tokens.looksRight(handles[0]);
        return artifacts == null || handles == null || !right
                ? ""
                : "?SAMLart=" + URLEncoder.encode(artifacts[0], StandardCharsets.UTF_8) + "&RelayState=" + handles[0];
    }
}
