// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import nl.bidn.portal.shell.frame.ErrorPages;
import nl.bidn.portal.shell.frame.Handler;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Outside;
import nl.bidn.portal.shell.web.Refusal;
import nl.bidn.portal.shell.web.StaticFiles;
import nl.bidn.portal.shell.web.Visitor;
import nl.bidn.portal.shell.web.Visitors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The one servlet: checks the line and the address, recognises the visitor, asks the table of addresses, and makes of
 * whatever goes wrong a page with a reference number. For any number of threads.
 */
final class PortalServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PortalServlet.class);
    private static final Visitor NOBODY = new Visitor(null, "", false, "nl", "auto");
    private static final int PERMANENT_REDIRECT = 308;

    private final transient Outside outside;
    private final transient StaticFiles files;
    private final transient Handler productFiles;
    private final transient Visitors visitors;
    private final transient Routes routes;
    private final transient ErrorPages errors;

    PortalServlet(
            Outside outside,
            StaticFiles files,
            Handler productFiles,
            Visitors visitors,
            Routes routes,
            ErrorPages errors) {
        this.outside = outside;
        this.files = files;
        this.productFiles = productFiles;
        this.visitors = visitors;
        this.routes = routes;
        this.errors = errors;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var exchange = new Exchange(request, response, outside);
        MDC.put("request", exchange.reference());
        try {
            answer(exchange);
        } finally {
            MDC.remove("request");
        }
    }

    private void answer(Exchange exchange) throws IOException {
        Visitor visitor = NOBODY;
        try {
            if (!exchange.acceptable()) {
                plain(exchange);
            } else if (!exchange.sanePath()) {
                throw new Refusal(404, "odd path");
            } else if (exchange.path().startsWith("/static/")) {
                file(exchange);
            } else {
                visitor = visitors.recognise(exchange, showsPresence(exchange));
                routes.answer(exchange, visitor);
            }
        } catch (Refusal refusal) {
            LOG.debug("{} {}: {}", refusal.status(), exchange.path(), refusal.getMessage());
            show(exchange, visitor, refusal.status());
        } catch (RuntimeException e) {
            LOG.error("Request {} for {} failed", exchange.reference(), exchange.part(0), e);
            if (exchange.answered()) {
                throw e;
            }
            exchange.startAgain();
            show(exchange, visitor, 500);
        }
    }

    /** What a page asks by itself does not show that somebody is there. */
    private static boolean showsPresence(Exchange exchange) {
        return !exchange.path().equals("/session/status")
                && !exchange.path().equals("/uitgelogd")
                && exchange.header("X-Poll") == null;
    }

    private void file(Exchange exchange) throws IOException {
        if (!exchange.isGet()) {
            throw new Refusal(405, "files are only read");
        }
        if (!files.answer(exchange)) {
            productFiles.answer(exchange, NOBODY);
        }
    }

    /** Plain HTTP in production: reading is sent on to HTTPS, sending has leaked already and is refused. */
    private static void plain(Exchange exchange) {
        String secure = exchange.secureAddress();
        if (secure != null && exchange.isGet()) {
            exchange.setHeader("Location", secure);
            exchange.empty(PERMANENT_REDIRECT);
        } else {
            exchange.empty(403);
        }
    }

    /** Also the page of an error may fail, when what it needs is down; then one line must do. */
    private void show(Exchange exchange, Visitor visitor, int status) throws IOException {
        try {
            errors.show(exchange, visitor, status);
        } catch (RuntimeException e) {
            LOG.error("The error page of request {} failed", exchange.reference(), e);
            String text = "Er gaat iets niet goed. Probeer het later nog eens. / Something went wrong. ";
            exchange.open(
                    500,
                    "text/plain;charset=utf-8",
                    (text + exchange.reference()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
