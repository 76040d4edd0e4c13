// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.Optional;
import java.util.function.Consumer;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.servicedesk.web.pages.JtegebruikerGenerated;
import nl.bidn.portal.servicedesk.web.pages.JtegebruikerWegGenerated;
import nl.bidn.portal.signin.password.PasswordAdministration;

/** {@code gebruikers/<id>}: one person. Passwords are never seen or chosen here. */
final class UserPage {
    private static final String TITLE = "section.servicedesk.gebruikers.title";

    private final Desk desk;

    UserPage(Desk desk) {
        this.desk = desk;
    }

    View show(Request request, String path) {
        String[] parts = path.split("/", -1);
        var id = new AccountId(parts[0]);
        if (parts.length == 1) {
            return desk.servicedesk()
                    .open(id, Look.officer(request))
                    .map(account -> page(request, account, new Form(request)))
                    .orElseGet(View.NotFound::new);
        }
        Optional<Account> account = desk.accounts().find(id);
        return account.isPresent() && parts.length == 2 && parts[1].equals("deactiveren")
                ? ask(request, account.get())
                : new View.NotFound();
    }

    private View page(Request request, Account account, Form form) {
        var names = new Names(desk, request);
        var model = new UserModel(
                account,
                names.organisation(account.organisation()),
                desk.roles().of(account.id()).stream()
                        .map(held -> new UserModel.RoleLine(
                                names.product(held.product()),
                                names.role(held.product(), held.role()),
                                names.organisation(held.organisation())))
                        .toList(),
                desk.administrators().of(account.id()).stream()
                        .map(one -> one.domain())
                        .toList(),
                desk.administrators().isOfficer(account.id()),
                desk.sessions().of(account.id()),
                !account.eherkenning() && desk.passwords().get().isPresent(),
                account.id().equals(Look.officer(request)),
                account.state() == Account.State.REGISTERED,
                desk.servicedesk().code(account.id(), Look.officer(request)),
                registration(account.id()));
        return Look.page(
                request,
                TITLE,
                body(out -> JtegebruikerGenerated.render(out, null, Look.of(request), form, model)),
                form);
    }

    /** Where a second officer gives the code; empty: it is not for us to give. */
    private String registration(AccountId person) {
        return desk.registrations().get().stream()
                .flatMap(service -> service.open().stream())
                .filter(registered -> person.equals(registered.account()))
                .map(AdministratorRegistrations.Registered::id)
                .findFirst()
                .orElse("");
    }

    private View ask(Request request, Account account) {
        return Look.page(
                request, TITLE, body(out -> JtegebruikerWegGenerated.render(out, null, Look.of(request), account)));
    }

    View submit(Request request, String path) {
        String[] parts = path.split("/", -1);
        Optional<Account> account = desk.accounts().find(new AccountId(parts[0]));
        if (account.isEmpty() || parts.length != 2) {
            return new View.NotFound();
        }
        AccountId id = account.get().id();
        var officer = Look.officer(request);
        String by = officer.value();
        return switch (parts[1]) {
            case "deactiveren" ->
                id.equals(officer)
                        ? new View.NotAllowed(request.texts().text("user.not-yourself"))
                        : done(
                                request,
                                account.get(),
                                "gedeactiveerd",
                                () -> desk.accounts().deactivate(id, by));
            case "reactiveren" ->
                done(
                        request,
                        account.get(),
                        "geheractiveerd",
                        () -> desk.accounts().reactivate(id, by));
            case "sessies" ->
                done(request, account.get(), "sessies", () -> desk.servicedesk().endSessions(id, officer));
            case "code" ->
                done(request, account.get(), "code", () -> desk.servicedesk().newCode(id, officer));
            case "uitnodigen" -> password(request, account.get(), "uitgenodigd", p -> p.invite(id, by));
            case "ontgrendelen" -> password(request, account.get(), "ontgrendeld", p -> p.unlock(id, by));
            case "factor" -> password(request, account.get(), "factor", p -> p.clearTotp(id, by));
            default -> new View.NotFound();
        };
    }

    private View password(Request request, Account account, String done, Consumer<PasswordAdministration> work) {
        Optional<PasswordAdministration> passwords = desk.passwords().get();
        if (account.eherkenning() || passwords.isEmpty()) {
            return new View.NotFound();
        }
        return done(request, account, done, () -> work.accept(passwords.get()));
    }

    private View done(Request request, Account account, String done, Runnable work) {
        var form = new Form(request);
        return form.does(new Names(desk, request), "", work)
                ? new View.Redirect("gebruikers/" + account.id() + "?gedaan=" + done)
                : page(request, account, form);
    }
}
