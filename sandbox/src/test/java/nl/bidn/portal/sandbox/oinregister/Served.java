// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.oinregister;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.ServletException;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What a servlet answered to a GET. It is called without a container; what it asks of that and is not here fails the test. */
record Served(int status, Map<String, String> headers, String body) {
    static Served get(HttpServlet servlet, String path, String from) {
        var answer = new Answer();
        try {
            servlet.service(request(path, from), answer.response());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        return new Served(answer.status, answer.headers, answer.body.toString(StandardCharsets.UTF_8));
    }

    private static HttpServletRequest request(String path, String from) {
        return proxy(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getMethod" -> "GET";
            case "getPathInfo" -> path;
            case "getRemoteAddr" -> from;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private interface Called {
        Object by(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Called called) {
        return type.cast(Proxy.newProxyInstance(
                Served.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> called.by(method.getName(), arguments)));
    }

    private static final class Answer {
        private final Map<String, String> headers = new HashMap<>();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private int status = HttpServletResponse.SC_OK;

        HttpServletResponse response() {
            return proxy(HttpServletResponse.class, (method, arguments) -> switch (method) {
                case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
                case "setStatus" -> status((int) arguments[0]);
                case "getOutputStream" -> out();
                default -> throw new UnsupportedOperationException(method);
            });
        }

        private int status(int said) {
            status = said;
            return said;
        }

        private ServletOutputStream out() {
            return new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void write(int b) {
                    body.write(b);
                }
            };
        }
    }
}
