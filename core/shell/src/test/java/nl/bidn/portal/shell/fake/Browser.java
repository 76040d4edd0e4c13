// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.fake;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.servlet.Servlet;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** Speaks HTTP with the servlet in memory, and keeps cookies as a browser does. */
public final class Browser implements AutoCloseable {
    public final Map<String, String> cookies = new LinkedHashMap<>();
    private final Server server = new Server();
    private final LocalConnector connector = new LocalConnector(server, new HttpConnectionFactory());

    /** What came back. */
    public record Reply(int status, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            return values.isEmpty() ? "" : values.get(0);
        }

        public List<String> all(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        }

        /** The token of the first form in the page. */
        public String formToken() {
            int start = body.indexOf("name=\"_form\" value=\"") + 20;
            return body.substring(start, body.indexOf('"', start));
        }
    }

    public Browser(Servlet servlet) {
        var context = new ServletContextHandler();
        context.addServlet(new ServletHolder(servlet), "/*");
        server.setHandler(context);
        server.addConnector(connector);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** Fields as name, value, name, value. */
    public Reply post(String path, List<String> fields, String... headers) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i += 2) {
            pairs.add(fields.get(i) + "=" + URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
        }
        return send("POST", path, String.join("&", pairs), headers);
    }

    /** A form as browsers send it when it has files; each part with its own headers. */
    public Reply postParts(String path, List<String> parts) {
        String body = parts.stream().map(part -> "--grens\r\n" + part + "\r\n").collect(Collectors.joining())
                + "--grens--\r\n";
        return sendAs("POST", path, "multipart/form-data; boundary=grens", body);
    }

    public Reply send(String method, String path, String body, String... headers) {
        return sendAs(method, path, "application/x-www-form-urlencoded", body, headers);
    }

    public Reply sendAs(String method, String path, String type, String body, String... headers) {
        var request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        if (!cookies.isEmpty()) {
            request.append("Cookie: ")
                    .append(cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")))
                    .append("\r\n");
        }
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        if (method.equals("POST")) {
            request.append("Content-Type: ")
                    .append(type)
                    .append("\r\nContent-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        request.append("\r\n").append(body);
        return keep(reply(request.toString()));
    }

    private Reply reply(String request) {
        try {
            ByteBuffer answer = connector.getResponse(ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8)));
            String text = StandardCharsets.UTF_8.decode(answer).toString();
            int end = text.indexOf("\r\n\r\n");
            String[] lines = text.substring(0, end).split("\r\n", -1);
            var headers = new LinkedHashMap<String, List<String>>();
            for (int i = 1; i < lines.length; i++) {
                int colon = lines[i].indexOf(':');
                headers.computeIfAbsent(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                        .add(lines[i].substring(colon + 1).strip());
            }
            return new Reply(Integer.parseInt(lines[0].split(" ", 3)[1]), headers, text.substring(end + 4));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply keep(Reply reply) {
        for (String cookie : reply.all("Set-Cookie")) {
            String name = cookie.substring(0, cookie.indexOf('='));
            String value = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        }
        return reply;
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
