// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.UserManagement.Right;
import nl.bidn.portal.products.BundleTexts;
import nl.bidn.portal.products.Products;

/** What products, roles, fields of work and states are called in the language of the reader. */
public final class Titles {
    private final Products products;

    public Titles(Products products) {
        this.products = products;
    }

    String product(Texts texts, ProductId id) {
        return products.find(id)
                .map(installed -> installed.texts(texts.locale()).text("product.title"))
                .orElse(id.value());
    }

    String role(Texts texts, Right right) {
        if (right.equals(AccessReviews.ADMINISTRATOR)) {
            return texts.text("administrator.title");
        }
        return products.find(right.product())
                .map(installed -> installed.texts(texts.locale()).text("role." + right.role() + ".title"))
                .orElse(right.role());
    }

    /** What the first product says that has a text with this key. */
    Optional<String> ofProducts(Texts texts, String key) {
        return products.all().stream()
                .map(installed -> installed.texts(texts.locale()))
                .filter(own -> !(own instanceof BundleTexts known) || known.has(key))
                .map(own -> own.text(key))
                .filter(text -> !text.equals(key))
                .findFirst();
    }

    /** A role with its product. */
    String right(Texts texts, Right right) {
        return right.equals(AccessReviews.ADMINISTRATOR)
                ? role(texts, right)
                : product(texts, right.product()) + ": " + role(texts, right);
    }

    String rights(Texts texts, List<Right> rights) {
        return rights.isEmpty()
                ? texts.text("roles.none")
                : String.join(
                        ", ", rights.stream().map(right -> right(texts, right)).toList());
    }

    static String domain(Texts texts, Domain domain) {
        return texts.text(
                "domain." + domain.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    static String domains(Texts texts, Collection<Domain> domains) {
        return String.join(
                ", ",
                domains.stream().sorted().map(domain -> domain(texts, domain)).toList());
    }

    static String state(Texts texts, Account.State state) {
        return texts.text("state." + state.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** The name; who told none yet is called so. */
    static String name(Texts texts, Account account) {
        return account.name().isBlank() ? texts.text("name.none") : account.name();
    }
}
