// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench.bare;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Keeps what is posted to {@code /bare/<name>}, and sends it to whoever gets it. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("bare")
@HttpWhiteboardServletPattern("/bare/*")
public final class BareServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, byte[]> pages = new ConcurrentHashMap<>();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.put(request.getPathInfo(), request.getInputStream().readAllBytes());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = pages.getOrDefault(request.getPathInfo(), new byte[0]);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
