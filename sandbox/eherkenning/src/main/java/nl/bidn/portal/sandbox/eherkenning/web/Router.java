// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.bidn.portal.sandbox.eherkenning.saml.Makelaar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which address leads where. */
final class Router {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final SamlDoors saml;
    private final TestDoors tests;
    private final Screens screens;
    private final Pages pages;

    Router(SamlDoors saml, TestDoors tests, Screens screens, Pages pages) {
        this.saml = saml;
        this.tests = tests;
        this.screens = screens;
        this.pages = pages;
    }

    /** @param resolving whether artifacts are resolved here too */
    void handle(HttpExchange http, String formAction, boolean resolving) throws IOException {
        try (http) {
            var exchange = new Exchange(http, formAction);
            try {
                if (!knownHost(http)) {
                    exchange.text(421, "text/plain", "");
                } else if (!routed(exchange, resolving)) {
                    pages.tell(exchange, 404, "gone.title", "notfound.text");
                }
            } catch (IllegalArgumentException e) {
                exchange.json(400, Map.of("error", String.valueOf(e.getMessage())));
            } catch (RuntimeException e) {
                LOG.error("{} failed", exchange.path(), e);
                pages.tell(exchange, 500, "broken.title", "broken.text");
            }
        }
    }

    /** The door with mutual TLS knows one kind of call. */
    void handleResolve(HttpExchange http) throws IOException {
        try (http) {
            var exchange = new Exchange(http, "");
            if (!broker(exchange, true, true)) {
                exchange.text(404, "text/plain", "");
            }
        }
    }

    /** Another name for loopback means that a page of elsewhere reaches in. */
    private static boolean knownHost(HttpExchange http) {
        var host = String.valueOf(http.getRequestHeaders().getFirst("Host"));
        return host.matches("(127\\.0\\.0\\.1|localhost|\\[::1\\])(:[0-9]+)?");
    }

    private boolean routed(Exchange exchange, boolean resolving) throws IOException {
        var path = exchange.path();
        if (path.startsWith("/inloggen/")) {
            screens.handle(exchange);
            return true;
        }
        if (path.equals("/metadata") || path.startsWith("/metadata/")) {
            var name = path.equals("/metadata") ? Makelaar.NOORDWIND.path() : path.substring("/metadata/".length());
            var makelaar = Makelaar.at(name);
            if (makelaar.isPresent()) {
                saml.metadata(exchange, makelaar.get());
            }
            return makelaar.isPresent();
        }
        return file(exchange) || test(exchange) || broker(exchange, false, resolving);
    }

    /** {@code /<broker>/sso/1.13} and {@code /<broker>/ars/1.13/<index>}. */
    private boolean broker(Exchange exchange, boolean resolveOnly, boolean resolving) throws IOException {
        var path = exchange.path();
        for (var makelaar : Makelaar.values()) {
            if (path.equals(makelaar.ssoPath()) && !resolveOnly) {
                saml.signIn(exchange, makelaar);
                return true;
            }
            boolean resolve = path.equals(makelaar.resolvePath(0)) || path.equals(makelaar.resolvePath(1));
            if (resolve && resolving && exchange.isPost()) {
                saml.resolve(exchange, makelaar);
                return true;
            }
        }
        return false;
    }

    private boolean test(Exchange exchange) throws IOException {
        if (exchange.isPost() && !exchange.fromHere()) {
            return false;
        }
        switch ((exchange.isPost() ? "POST " : "GET ") + exchange.path()) {
            case "GET /" -> tests.index(exchange);
            case "POST /direct" -> tests.direct(exchange);
            case "POST /aanval" -> tests.setAttack(exchange);
            case "GET /aanvallen" -> tests.listAttacks(exchange);
            case "GET /laatste" -> tests.last(exchange);
            case "GET /knoppen", "POST /knoppen" -> tests.knobs(exchange);
            case "GET /diensten", "POST /diensten" -> tests.services(exchange);
            case "GET /uitlogverzoek" -> tests.logout(exchange);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean file(Exchange exchange) throws IOException {
        var type = switch (exchange.path()) {
            case "/stijl.css" -> "text/css";
            case "/verder.js" -> "text/javascript";
            default -> "";
        };
        if (type.isEmpty()) {
            return false;
        }
        try (var in = Router.class.getResourceAsStream("/eherkenning" + exchange.path())) {
            if (in == null) {
                return false;
            }
            exchange.text(200, type, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return true;
        }
    }
}
