// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.api.View.FieldError;
import nl.bidn.portal.gebruikersbeheer.web.pages.JteconfirmGenerated;
import nl.bidn.portal.gebruikersbeheer.web.pages.JteuserGenerated;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.identity.UserManagement;
import nl.bidn.portal.identity.UserManagement.Change;
import nl.bidn.portal.identity.UserManagement.Refused;
import nl.bidn.portal.identity.UserManagement.Result;
import nl.bidn.portal.identity.UserManagement.Right;
import nl.bidn.portal.identity.UserManagement.Stale;
import nl.bidn.portal.identity.UserManagement.User;
import nl.bidn.portal.identity.UserManagement.Why;
import nl.bidn.portal.ui.Words;

/** {@code gebruikers/<id>}: one user, and what an administrator does with him. */
public final class UserPages {
    private static final String REMOVE = "verwijderen";

    private final UserManagement management;
    private final UserModels models;

    public UserPages(UserManagement management, Titles titles) {
        this.management = management;
        this.models = new UserModels(management, titles);
    }

    /** The parts of the path: of whom, and what. */
    private record Asked(AccountId id, String act) {
        static Optional<Asked> of(String path) {
            String[] parts = path.split("/", -1);
            return parts.length > 2 || parts[0].isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Asked(new AccountId(parts[0]), parts.length == 2 ? parts[1] : ""));
        }
    }

    public View show(Request request) {
        Asked asked = Asked.of(request.path()).orElse(null);
        User user = asked == null ? null : user(request, asked.id()).orElse(null);
        if (user == null || asked == null) {
            return new View.NotFound();
        }
        return switch (asked.act()) {
            case "" ->
                page(
                        request,
                        user,
                        request.parameter("klaar").map(UserPages::done).orElse(""),
                        "success",
                        "");
            case REMOVE -> confirm(request, user, REMOVE, "remove", "");
            default -> new View.NotFound();
        };
    }

    private Optional<User> user(Request request, AccountId id) {
        return management.user(request.session().account(), id);
    }

    private static String done(String what) {
        return switch (what) {
            case "code" -> "done.code";
            case "beheer" -> "done.manages";
            default -> "done.saved";
        };
    }

    public View submit(Request request) {
        Asked asked = Asked.of(request.path()).orElse(null);
        User user = asked == null ? null : user(request, asked.id()).orElse(null);
        if (asked == null) {
            return new View.NotFound();
        }
        if (user == null) {
            return asked.act().isEmpty() || asked.act().equals(REMOVE)
                    ? new View.Redirect("gebruikers?verwijderd=ja")
                    : new View.NotFound();
        }
        return switch (asked.act()) {
            case "" -> save(request, user);
            case REMOVE -> remove(request, user);
            case "code" -> reveal(request, user);
            case "nieuwe-code" -> newCode(request, user);
            case "overdragen" -> handOver(request, user);
            case "aanstellen", "ontslaan" -> manages(request, user, asked.act().equals("aanstellen"));
            default -> new View.NotFound();
        };
    }

    private View save(Request request, User user) {
        boolean active = ticked(request, "actief");
        if (user.active() && !active && request.parameter("bevestigd").isEmpty()) {
            return confirm(request, user, "", "off", changes(request));
        }
        var change = new Change(
                number(changes(request)),
                active ? rights(request, user) : Set.of(),
                ticked(request, "nieuwsbrief"),
                ticked(request, "contactpersoon"),
                active);
        return answer(
                request,
                user,
                management.save(request.session().account(), user.account().id(), change),
                "opgeslagen");
    }

    private static String changes(Request request) {
        return request.parameter("wijzigingen").orElse("");
    }

    /** What cannot be a number was not made by our page, and so is as old as can be. */
    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    private static boolean ticked(Request request, String name) {
        return request.parameter(name).isPresent();
    }

    /** Those of the boxes that were ticked; what he may not change stays as it is. */
    private static Set<Right> rights(Request request, User user) {
        Set<Right> rights = new HashSet<>();
        for (String key : request.parameters("rol")) {
            int slash = key.indexOf('/');
            if (slash > 0) {
                rights.add(new Right(product(key.substring(0, slash)), key.substring(slash + 1)));
            }
        }
        user.roles().stream().filter(cell -> cell.held() && !cell.editable()).forEach(cell -> rights.add(cell.right()));
        return rights;
    }

    private static ProductId product(String typed) {
        try {
            return new ProductId(typed);
        } catch (IllegalArgumentException notAProduct) {
            return new ProductId("onbekend");
        }
    }

    private View answer(Request request, User user, Result result, String done) {
        String own = "gebruikers/" + user.account().id();
        if (result instanceof Stale stale) {
            return stale.now()
                    .or(() -> management.user(
                            request.session().account(), user.account().id()))
                    .<View>map(now -> mend(request, now, "stale"))
                    .orElseGet(() -> new View.Redirect("gebruikers?verwijderd=ja"));
        }
        if (result instanceof Refused refused) {
            return mend(request, user, "why." + why(refused.why()));
        }
        return new View.Redirect(own + "?klaar=" + done);
    }

    private static String why(Why why) {
        return why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The page as it is now, with what went wrong. */
    private View mend(Request request, User now, String key) {
        var page = page(request, now, "", "", "");
        return new View.Invalid(
                page, List.of(new FieldError("gebruiker", request.texts().text(key))));
    }

    private View remove(Request request, User user) {
        int changes = number(changes(request));
        Result result =
                management.erase(request.session().account(), user.account().id(), changes);
        return result instanceof UserManagement.Done
                ? new View.Redirect("gebruikers?verwijderd=ja")
                : answer(request, user, result, "");
    }

    private View reveal(Request request, User user) {
        if (user.code().isEmpty()) {
            return mend(request, user, "code.none");
        }
        String code = management.revealCode(
                request.session().account(), user.account().id());
        return page(request, user, "", "", code);
    }

    private View newCode(Request request, User user) {
        if (!user.mayReveal()) {
            return mend(request, user, "code.not-needed");
        }
        management.newCode(request.session().account(), user.account().id());
        return new View.Redirect("gebruikers/" + user.account().id() + "?klaar=code");
    }

    private View manages(Request request, User user, boolean appoint) {
        AccountId by = request.session().account();
        Optional<Domain> domain = request.parameter("domein").flatMap(UserPages::domain);
        if (domain.isEmpty()) {
            return new View.NotFound();
        }
        AccountId id = user.account().id();
        return answer(
                request,
                user,
                appoint ? management.appoint(by, id, domain.get()) : management.dismiss(by, id, domain.get(), null),
                "beheer");
    }

    /** The reader stops as administrator, and this user goes on. */
    private View handOver(Request request, User user) {
        AccountId by = request.session().account();
        Optional<Domain> domain = request.parameter("domein").flatMap(UserPages::domain);
        if (domain.isEmpty()) {
            return new View.NotFound();
        }
        if (request.parameter("bevestigd").isEmpty()) {
            return HandOver.ask(request, user.account(), domain.get());
        }
        Result result = management.dismiss(by, by, domain.get(), user.account().id());
        return result instanceof UserManagement.Done
                ? Told.page(request, "handed-over", "success")
                : answer(request, user, result, "");
    }

    private static Optional<Domain> domain(String typed) {
        for (Domain domain : Domain.values()) {
            if (domain.name().equals(typed)) {
                return Optional.of(domain);
            }
        }
        return Optional.empty();
    }

    private View.Page page(Request request, User user, String message, String kind, String code) {
        Texts texts = request.texts();
        var model = models.of(request, user, message.isEmpty() ? "" : texts.text(message), kind, code);
        return new View.Page(
                model.name(), body(out -> JteuserGenerated.render(out, null, Words.of(texts.locale()), texts, model)));
    }

    /** The question of a dialog as a page of its own, for who has no script. */
    private View confirm(Request request, User user, String act, String key, String changes) {
        Texts texts = request.texts();
        var model = new ConfirmModel(
                user.account().id().value(),
                Titles.name(texts, user.account()),
                key,
                act,
                changes.isEmpty() ? Integer.toString(user.changes()) : changes,
                request.formToken());
        return new View.Page(
                texts.text(key + ".title"), body(out -> JteconfirmGenerated.render(out, null, texts, model)));
    }
}
