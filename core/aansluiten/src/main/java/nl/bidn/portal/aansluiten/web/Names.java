// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Words;
import org.jspecify.annotations.Nullable;

/** How things are called in the language of the reader; what a product brings by the texts of that product. */
public final class Names {
    private final Desk desk;
    private final Texts texts;

    Names(Desk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** A text of this room for a value: {@code <prefix>.<value>}. */
    public String of(String prefix, Enum<?> value) {
        return texts.text(prefix + "." + key(value));
    }

    /** As in keys of texts and addresses. */
    public static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where a form is filled in. */
    public static String address(Formulier form) {
        return "/aansluiten/formulier/" + key(form);
    }

    private String ofProduct(ProductId id, String key, String otherwise) {
        return desk.products
                .find(id)
                .map(product -> product.texts(texts.locale()).text(key))
                .orElse(otherwise);
    }

    public String product(@Nullable ProductId id) {
        return id == null ? "" : ofProduct(id, "product.title", id.value());
    }

    public String purpose(ProductId id) {
        return ofProduct(id, "product.purpose", "");
    }

    public String agreement(@Nullable ProductId product, Agreement agreement) {
        return product == null
                ? agreement.id()
                : ofProduct(product, "agreement." + agreement.id() + ".title", agreement.id());
    }

    public String dienst(ProductId product, String dienst) {
        return ofProduct(product, "dienst." + dienst + ".title", dienst);
    }

    public String dienstPurpose(ProductId product, String dienst) {
        return ofProduct(product, "dienst." + dienst + ".purpose", "");
    }

    public String diensten(ProductId product, Collection<String> diensten) {
        return diensten.stream().map(one -> dienst(product, one)).collect(Collectors.joining(", "));
    }

    public String role(ProductId product, String role) {
        return ofProduct(product, "role." + role + ".title", role);
    }

    public String organisation(OrganisationId id) {
        return desk.organisations.find(id).map(Organisation::name).orElse(id.value());
    }

    /** An officer, or somebody who applied. */
    public String person(@Nullable AccountId id) {
        return id == null ? "" : desk.accounts.find(id).map(Account::name).orElseGet(() -> texts.text("persoon.weg"));
    }

    String refusal(Refused refused) {
        return desk.refusals.say(refused, texts.locale());
    }

    /** @param number as {@link LegalSubject#toString} writes it */
    String number(String number) {
        return number(LegalSubject.of(number));
    }

    public String number(LegalSubject number) {
        return of("nummersoort", number.kind()) + " " + number.number();
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : Words.of(texts.locale()).longDate(day);
    }

    /** All values as choices, behind a first one that says that none was chosen. */
    List<Option> options(String prefix, Collection<? extends Enum<?>> values) {
        var none = new Option("", texts.text("kies"));
        return Stream.concat(Stream.of(none), values.stream().map(value -> new Option(value.name(), of(prefix, value))))
                .toList();
    }

    /** The value of that name; none: there is no such value. */
    static <E extends Enum<E>> @Nullable E value(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
