// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.ui.Option;

/** How things are called in the language of the reader. */
public final class Names {
    private final Desk desk;
    private final Texts texts;
    /** A page names the same few people again and again. */
    private final Map<String, String> people = new HashMap<>();

    Names(Desk desk, Request request) {
        this.desk = desk;
        this.texts = request.texts();
    }

    public String product(ProductId id) {
        return desk.products()
                .find(id)
                .map(product -> product.texts(texts.locale()).text("product.title"))
                .orElse(id.value());
    }

    public String role(ProductId id, String role) {
        return desk.products()
                .find(id)
                .filter(product -> product.role(role).isPresent())
                .map(product -> product.texts(texts.locale()).text("role." + role + ".title"))
                .orElse(role);
    }

    public String dienst(ProductId id, String dienst) {
        return desk.products()
                .find(id)
                .filter(product -> product.dienst(dienst).isPresent())
                .map(product -> product.texts(texts.locale()).text("dienst." + dienst + ".title"))
                .orElse(dienst);
    }

    public String agreement(ProductId id, Agreement agreement) {
        return desk.products()
                .find(id)
                .map(product -> product.texts(texts.locale()).text("agreement." + agreement + ".title"))
                .orElse(agreement.id());
    }

    public String agreements(ProductId id, List<Agreement> agreements) {
        return agreements.stream().map(one -> agreement(id, one)).collect(Collectors.joining(", "));
    }

    public String organisation(OrganisationId id) {
        return desk.organisations().find(id).map(Organisation::name).orElse(id.value());
    }

    public String type(OrganisationType type) {
        return texts.text("type." + type);
    }

    /** Name of a person, or who else the audit names. */
    public String person(String actor) {
        return people.computeIfAbsent(
                actor,
                one -> desk.accounts()
                        .find(new AccountId(one))
                        .map(Account::name)
                        .orElse(one));
    }

    /** The refusal in words for who asked. */
    public String refusal(Refused refused) {
        return new RefusalTexts(desk.products(), locale -> texts).say(refused, texts.locale());
    }

    /** All organisations that exist today, with a first option that says that none was chosen. */
    List<Option> organisations(String first) {
        var options = new ArrayList<Option>();
        options.add(new Option("", texts.text(first)));
        desk.organisations().all().stream()
                .filter(organisation -> organisation.existsOn(desk.today()))
                .map(organisation ->
                        new Option(organisation.id().value(), organisation.name() + " (" + organisation.id() + ")"))
                .forEach(options::add);
        return options;
    }

    List<Option> types(String first, List<OrganisationType> types) {
        var options = new ArrayList<Option>();
        options.add(new Option("", texts.text(first)));
        types.forEach(type -> options.add(new Option(type.name(), type(type))));
        return options;
    }

    List<Option> products(String first, List<InstalledProduct> products) {
        var options = new ArrayList<Option>();
        options.add(new Option("", texts.text(first)));
        products.forEach(product -> options.add(new Option(product.id().value(), product(product.id()))));
        return options;
    }

    /** Options whose labels are texts: {@code <prefix><value>}. */
    List<Option> texts(String prefix, List<String> values) {
        return values.stream()
                .map(value -> new Option(value, texts.text(prefix + (value.isEmpty() ? "none" : value))))
                .toList();
    }
}
