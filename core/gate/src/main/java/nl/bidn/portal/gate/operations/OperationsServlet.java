// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.operations;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.products.Probes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code /health/live}, {@code /health/ready} and {@code /metrics}. Others than this machine get 404, unless
 * {@code portal.operations.open} is {@code true}. A request that came through a proxy is of others.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("operations")
@HttpWhiteboardServletPattern({"/health/*", "/metrics"})
public final class OperationsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> OF_PROXIES = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Real-IP",
            "X-Client-Cert",
            "Via");

    private final transient Readiness readiness;
    private final transient Metrics metrics;
    private final transient Probes probes;
    private final transient ObjectMapper json = new ObjectMapper();
    private final boolean open;

    @Activate
    public OperationsServlet(
            @Reference Readiness readiness,
            @Reference Metrics metrics,
            @Reference Probes probes,
            @Reference PortalEnvironment environment) {
        this.readiness = readiness;
        this.metrics = metrics;
        this.probes = probes;
        this.open =
                environment.value("operations.open").map(Boolean::parseBoolean).orElse(false);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (open || isThisMachine(request)) {
            super.service(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getRequestURI()) {
            case "/health/live" -> json(response, 200, Map.of("status", "OK"));
            case "/health/ready" -> ready(response);
            case "/metrics" -> write(response, "text/plain; version=0.0.4;charset=utf-8", metrics.text());
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isThisMachine(HttpServletRequest request) throws IOException {
        boolean proxied = OF_PROXIES.stream().anyMatch(name -> request.getHeader(name) != null);
        return !proxied && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    private void ready(HttpServletResponse response) throws IOException {
        List<String> missing = readiness.missing();
        var lines = probes.all().stream().map(OperationsServlet::asJson).toList();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("status", missing.isEmpty() ? "OK" : "DOWN");
        answer.put("missing", missing);
        answer.put("probes", lines);
        json(response, missing.isEmpty() ? 200 : 503, answer);
    }

    private static Map<String, String> asJson(Probes.ProbeLine line) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("owner", line.owner());
        fields.put("name", line.name());
        fields.put("status", line.health().status().name());
        fields.put("detail", line.health().detail());
        fields.put("at", line.at().toString());
        return fields;
    }

    private void json(HttpServletResponse response, int status, Object value) throws IOException {
        response.setStatus(status);
        write(response, "application/json;charset=utf-8", json.writeValueAsString(value));
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
