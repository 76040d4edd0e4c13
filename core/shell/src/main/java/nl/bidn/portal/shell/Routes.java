// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.bidn.portal.shell.frame.ErrorPages;
import nl.bidn.portal.shell.frame.Handler;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * The table of addresses. An address of the portal itself is found by its first part; what is not in the table is the name
 * of a product.
 */
final class Routes {
    private record Route(@Nullable Handler get, @Nullable Handler post) {}

    private final Map<String, Route> table = new HashMap<>();
    private final Map<String, Route> folders = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Predicate<String> openNow;
    private final Guard guard;
    private final Handler products;
    private final ErrorPages errors;

    /** Stands before all that is not open to everybody. */
    @FunctionalInterface
    interface Guard {
        /** @return whether it gave an answer, so that nothing else may */
        boolean answers(Exchange exchange, Visitor visitor);
    }

    /**
     * @param openNow first parts of addresses that are for everybody at this moment, beside those of the table
     * @param products answers what is in no row
     */
    Routes(Guard guard, Predicate<String> openNow, Handler products, ErrorPages errors) {
        this.guard = guard;
        this.openNow = openNow;
        this.products = products;
        this.errors = errors;
    }

    /** One address, answered to GET and POST; none: that is not allowed there. */
    Routes at(String path, @Nullable Handler get, @Nullable Handler post) {
        table.put(path, new Route(get, post));
        return this;
    }

    /** All that is below an address of one part. */
    Routes below(String path, @Nullable Handler get, @Nullable Handler post) {
        folders.put(path, new Route(get, post));
        return this;
    }

    /** First parts of addresses that are for everybody, whoever signed in. */
    Routes open(String... parts) {
        open.addAll(List.of(parts));
        return this;
    }

    void answer(Exchange exchange, Visitor visitor) throws IOException {
        String first = exchange.part(0);
        if (!open.contains(first) && !openNow.test(first) && guard.answers(exchange, visitor)) {
            return;
        }
        Route route = find(exchange.path());
        if (route == null) {
            if (exchange.isGet() || exchange.isPost()) {
                products.answer(exchange, visitor);
            } else {
                notAllowed(exchange, visitor, "GET, HEAD, POST");
            }
            return;
        }
        Handler handler = exchange.isGet() ? route.get() : exchange.isPost() ? route.post() : null;
        if (handler != null) {
            handler.answer(exchange, visitor);
        } else {
            notAllowed(
                    exchange,
                    visitor,
                    route.get() == null ? "POST" : route.post() == null ? "GET, HEAD" : "GET, HEAD, POST");
        }
    }

    private @Nullable Route find(String path) {
        Route exact = table.get(path);
        if (exact != null) {
            return exact;
        }
        int slash = path.indexOf('/', 1);
        return slash < 0 ? null : folders.get(path.substring(0, slash));
    }

    private void notAllowed(Exchange exchange, Visitor visitor, String allowed) throws IOException {
        exchange.setHeader("Allow", allowed);
        errors.show(exchange, visitor, 405);
    }
}
