// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.PersonalDetails;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.identity.UserManagement;
import nl.bidn.portal.identity.UserManagement.Cell;
import nl.bidn.portal.identity.UserManagement.User;
import nl.bidn.portal.identity.VerificationCodes;
import nl.bidn.portal.ui.Words;

/** Makes the model of the page of one user. */
final class UserModels {
    private final UserManagement management;
    private final Titles titles;

    UserModels(UserManagement management, Titles titles) {
        this.management = management;
        this.titles = titles;
    }

    UserModel of(Request request, User user, String message, String kind, String code) {
        Texts texts = request.texts();
        Account account = user.account();
        boolean himself = account.id().equals(request.session().account());
        Optional<VerificationCodes.Issued> issued = user.code();
        return new UserModel(
                account.id().value(),
                Titles.name(texts, account),
                Titles.state(texts, account.state()),
                UsersPages.kind(account.state()),
                account.state() == Account.State.REGISTERED,
                user.mayReveal(),
                user.active(),
                user.newsletter(),
                user.contactPerson(),
                himself,
                user.changes(),
                user.branch() != null,
                facts(texts, user),
                products(texts, user),
                byForm(texts, user),
                Titles.domains(texts, user.elsewhere()),
                user.roles().stream().anyMatch(Cell::earlier),
                manages(request, user, himself),
                issued.map(VerificationCodes.Issued::expires).orElse(null),
                issued.map(VerificationCodes.Issued::triesLeft).orElse(0),
                code,
                message,
                kind,
                request.formToken());
    }

    private static List<UserModel.Fact> facts(Texts texts, User user) {
        PersonalDetails details = user.details();
        List<UserModel.Fact> facts = new ArrayList<>();
        add(
                facts,
                texts,
                "salutation",
                details.salutation().isEmpty()
                        ? ""
                        : texts.text("salutation." + details.salutation().toLowerCase(java.util.Locale.ROOT)));
        add(facts, texts, "initials", details.initials());
        add(facts, texts, "first-name", details.firstName());
        add(facts, texts, "infix", details.infix());
        add(facts, texts, "last-name", details.lastName());
        add(facts, texts, "department", details.department());
        add(facts, texts, "phone", details.phone());
        add(facts, texts, "email", user.account().email());
        add(
                facts,
                texts,
                "username",
                user.account().eherkenning() ? "" : user.account().userName());
        String branch = user.branch();
        add(facts, texts, "branch", branch == null ? "" : branch);
        String intermediary = user.intermediary();
        add(facts, texts, "intermediary", intermediary == null ? "" : intermediary);
        var last = user.account().lastSignIn();
        facts.add(new UserModel.Fact(
                texts.text("user.last"),
                last == null
                        ? texts.text("user.never")
                        : Words.of(texts.locale()).dateTime(last)));
        return facts;
    }

    private static void add(List<UserModel.Fact> facts, Texts texts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new UserModel.Fact(texts.text("user." + key), value));
        }
    }

    /** Of the fields of work in which the reader gives roles himself. */
    private List<UserModel.ProductRoles> products(Texts texts, User user) {
        Map<ProductId, List<UserModel.RoleBox>> products = new LinkedHashMap<>();
        for (Cell cell : user.roles()) {
            if (cell.domain() != UserManagement.BY_FORM) {
                products.computeIfAbsent(cell.right().product(), id -> new ArrayList<>())
                        .add(new UserModel.RoleBox(
                                UsersPages.key(cell.right()),
                                titles.role(texts, cell.right()),
                                cell.held(),
                                cell.editable(),
                                cell.earlier()));
            }
        }
        return products.entrySet().stream()
                .map(entry -> new UserModel.ProductRoles(titles.product(texts, entry.getKey()), entry.getValue()))
                .toList();
    }

    private List<String> byForm(Texts texts, User user) {
        return user.roles().stream()
                .filter(cell -> cell.domain() == UserManagement.BY_FORM && cell.held())
                .map(cell -> titles.right(texts, cell.right()))
                .toList();
    }

    private List<UserModel.Manages> manages(Request request, User user, boolean himself) {
        List<UserModel.Manages> all = new ArrayList<>();
        for (Domain domain : management.domains(request.session().account()).stream()
                .sorted()
                .toList()) {
            boolean held = user.administers().contains(domain);
            boolean fit = !himself
                    && domain != UserManagement.BY_FORM
                    && user.account().state() == Account.State.ACTIVE;
            boolean may = fit || (held && !himself);
            all.add(new UserModel.Manages(domain.name(), Titles.domain(request.texts(), domain), held, may, fit));
        }
        return all;
    }
}
