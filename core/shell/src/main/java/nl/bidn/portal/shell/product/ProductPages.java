// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.product;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.Access;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.shell.frame.Badges;
import nl.bidn.portal.shell.frame.ErrorPages;
import nl.bidn.portal.shell.frame.Frames;
import nl.bidn.portal.shell.frame.Handler;
import nl.bidn.portal.shell.signin.Threshold;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Refusal;
import nl.bidn.portal.shell.web.Visitor;
import nl.bidn.portal.shell.web.Visitors;

/**
 * {@code /<product>/<tab>/...}: asks, in this order, whether the person signed in, the product exists for the chosen
 * organisation, it is there, the sign-in was sure enough, the person may see the tab, and a form is one of ours. Only then
 * the product hears of the request.
 */
public final class ProductPages implements Handler {
    private static final int NOT_FOUND = 404;

    private final Products products;
    private final Access access;
    private final Visitors visitors;
    private final Frames frames;
    private final ErrorPages errors;
    private final Audit audit;
    private final Transactions transactions;
    private final TabAnswers answers;

    public ProductPages(
            Products products,
            Access access,
            Visitors visitors,
            Frames frames,
            ErrorPages errors,
            Audit audit,
            Transactions transactions,
            TabAnswers answers) {
        this.products = products;
        this.access = access;
        this.visitors = visitors;
        this.frames = frames;
        this.errors = errors;
        this.audit = audit;
        this.transactions = transactions;
        this.answers = answers;
    }

    @Override
    public void answer(Exchange exchange, Visitor visitor) throws IOException {
        Session session = visitor.session();
        if (session == null) {
            Threshold.send(exchange, visitor);
            return;
        }
        ProductId id = id(exchange.part(0));
        InstalledProduct product = products.find(id).orElse(null);
        if (!access.exists(session, id)) {
            if (product != null) {
                tell(session, access.person(session, product), id + " PRODUCT_OFF");
            }
            throw new Refusal(NOT_FOUND, "product is not switched on here");
        }
        if (product == null || product.product().isEmpty()) {
            gone(exchange, visitor, product == null ? NOT_FOUND : 503);
        } else if (!product.leastSignIn().filter(session.assurance()::reaches).isPresent()) {
            stepUp(exchange, visitor);
        } else {
            tab(exchange, visitor, session, product);
        }
    }

    private static ProductId id(String name) {
        try {
            return new ProductId(name);
        } catch (IllegalArgumentException notAName) {
            throw new Refusal(NOT_FOUND, "not a product");
        }
    }

    private void tab(Exchange exchange, Visitor visitor, Session session, InstalledProduct product) throws IOException {
        Caller caller = access.person(session, product);
        List<Organisation> chosen = access.chosen(session);
        String path = exchange.part(1);
        if (path.isEmpty()) {
            first(exchange, visitor, session, product, caller, chosen);
            return;
        }
        Tab tab = product.tab(path).orElseThrow(() -> new Refusal(NOT_FOUND, "no such tab"));
        List<Organisation> organisations = Badges.visible(caller, tab, chosen);
        if (organisations.isEmpty()) {
            notAllowed(exchange, visitor, session, caller, product.id() + "/" + path);
            return;
        }
        exchange.takesFiles(tab.mostUploadBytes());
        if (exchange.isGet() || !errors.refusesForm(visitors, exchange, visitor)) {
            answers.give(new Place(exchange, visitor, session, product, caller, tab, organisations));
        }
    }

    /** The product without a tab: its first one that the person may see. */
    private void first(
            Exchange exchange,
            Visitor visitor,
            Session session,
            InstalledProduct product,
            Caller caller,
            List<Organisation> chosen)
            throws IOException {
        Optional<Tab> first = product.tabs().stream()
                .filter(tab -> !Badges.visible(caller, tab, chosen).isEmpty())
                .findFirst();
        if (first.isPresent() && exchange.isGet()) {
            exchange.redirect("/" + product.id() + "/" + first.get().path());
        } else if (first.isPresent()) {
            throw new Refusal(405, "POST to a product without a tab");
        } else {
            notAllowed(exchange, visitor, session, caller, product.id() + "/");
        }
    }

    private void notAllowed(Exchange exchange, Visitor visitor, Session session, Caller caller, String place)
            throws IOException {
        tell(session, caller, place + " ROLE");
        errors.show(exchange, visitor, 403);
    }

    /** One line in the audit: where somebody could not come, and why. */
    private void tell(Session session, Caller caller, String detail) {
        transactions.run(
                () -> audit.record(caller, "toegang-geweigerd", Audit.Outcome.REFUSED, session.chosen(), detail));
    }

    /** The product exists for the organisation but is not there: removed, stopped, or failed to come up. */
    private void gone(Exchange exchange, Visitor visitor, int status) throws IOException {
        Texts texts = frames.texts(visitor.locale());
        String key = status == NOT_FOUND ? "error.removed" : "error.gone";
        errors.show(exchange, visitor, status, texts.text(key + ".title"), texts.text(key + ".text"));
    }

    private void stepUp(Exchange exchange, Visitor visitor) throws IOException {
        Threshold.remember(exchange, exchange.isGet() ? exchange.address() : exchange.path());
        Texts texts = frames.texts(visitor.locale());
        errors.show(exchange, visitor, 403, texts.text("error.stepup.title"), texts.text("error.stepup.text"));
    }
}
