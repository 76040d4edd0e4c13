// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.portal;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.Access;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.shell.frame.ErrorPages;
import nl.bidn.portal.shell.signin.Threshold;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.LocalPath;
import nl.bidn.portal.shell.web.Refusal;
import nl.bidn.portal.shell.web.Visitor;
import nl.bidn.portal.shell.web.Visitors;
import org.jspecify.annotations.Nullable;

/** The choices that hold for every page: organisation, language and theme. */
public final class Choices {
    private static final String ALL = "alle";
    private static final Set<String> LANGUAGES = Set.of("nl", "en");
    private static final Set<String> THEMES = Set.of("auto", "light", "dark");

    private final Visitors visitors;
    private final Sessions sessions;
    private final Access access;
    private final Products products;
    private final ErrorPages errors;

    public Choices(Visitors visitors, Sessions sessions, Access access, Products products, ErrorPages errors) {
        this.visitors = visitors;
        this.sessions = sessions;
        this.access = access;
        this.products = products;
        this.errors = errors;
    }

    /** {@code POST /organisatie}: the session gets a new token, as rights may differ (OWASP ASVS 5.0, 7.2.4). */
    public void organisation(Exchange exchange, Visitor visitor) throws IOException {
        Session session = visitor.session();
        if (session == null) {
            Threshold.send(exchange, visitor);
            return;
        }
        if (errors.refusesForm(visitors, exchange, visitor)) {
            return;
        }
        OrganisationId chosen =
                chosen(session, exchange.parameter("organisatie").orElse(ALL));
        sessions.choose(visitor.token(), chosen);
        String token = sessions.rotate(visitor.token());
        visitors.signedIn(exchange, token);
        String back = exchange.parameter("terug").flatMap(LocalPath::of).orElse("/");
        exchange.redirect(sessions.find(token, false)
                .map(now -> stillThere(now, LocalPath.withoutQuery(back)))
                .orElse("/"));
    }

    private @Nullable OrganisationId chosen(Session session, String code) {
        if (code.equals(ALL)) {
            return null;
        }
        return access.organisations(session).stream()
                .map(organisation -> organisation.id())
                .filter(id -> id.value().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "organisation that the person may not choose"));
    }

    /** The tab where the person was, or the dashboard if the other organisation does not have that product. */
    private String stillThere(Session session, String path) {
        String[] parts = path.split("/", 4);
        Optional<ProductId> product = parts.length < 2 ? Optional.empty() : productId(parts[1]);
        if (product.isEmpty()) {
            return path;
        }
        if (!access.exists(session, product.get())) {
            return "/";
        }
        return parts.length > 2 ? "/" + parts[1] + "/" + parts[2] : "/" + parts[1];
    }

    private Optional<ProductId> productId(String text) {
        return products.all().stream()
                .map(product -> product.id())
                .filter(id -> id.value().equals(text))
                .findFirst();
    }

    /** {@code POST /voorkeur}: language or theme, also before signing in. */
    public void preference(Exchange exchange, Visitor visitor) throws IOException {
        if (errors.refusesForm(visitors, exchange, visitor)) {
            return;
        }
        String language = exchange.parameter("taal").filter(LANGUAGES::contains).orElse(visitor.language());
        String theme = exchange.parameter("thema").filter(THEMES::contains).orElse(visitor.theme());
        visitors.prefer(exchange, language, theme);
        Session session = visitor.session();
        if (session != null) {
            sessions.prefer(visitor.token(), language, theme);
        }
        exchange.redirect(exchange.parameter("terug").flatMap(LocalPath::of).orElse("/"));
    }
}
