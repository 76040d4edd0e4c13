// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.web;

import java.util.List;
import nl.bidn.portal.api.View;
import nl.bidn.portal.api.View.FieldError;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.WayIn.Request;
import nl.bidn.portal.signin.password.secret.PasswordRules;
import nl.bidn.portal.signin.password.service.PasswordChange;

/** {@code account}: where somebody who is signed in chooses another password. */
final class AccountPage {
    static final String PATH = "account";

    private final PasswordChange change;

    AccountPage(PasswordChange change) {
        this.change = change;
    }

    View show(Request request) {
        return request.signedInAs()
                .flatMap(change::owner)
                .map(account -> page(request, account, List.of()))
                .orElseGet(() -> new View.Redirect(""));
    }

    View submit(Request request) {
        return request.signedInAs()
                .flatMap(change::owner)
                .map(account -> submit(request, account))
                .orElseGet(() -> new View.Redirect(""));
    }

    private View submit(Request request, Account account) {
        var old = request.parameter("huidig").orElse("");
        if (old.isEmpty()) {
            return refuse(request, account, "huidig", "change.old.missing");
        }
        var flaw = PasswordPages.flaw(request, account.userName());
        if (flaw.isPresent()) {
            return page(request, account, List.of(flaw.get()));
        }
        if (PasswordRules.isTooLong(old)) {
            return refuse(request, account, "huidig", "change.refused");
        }
        return switch (change.change(
                account.id(), old, request.parameter("wachtwoord").orElse(""))) {
            case DONE -> {
                request.signedIn(account.id());
                yield new View.Redirect("gewijzigd");
            }
            case REFUSED -> refuse(request, account, "huidig", "change.refused");
            case BUSY -> refuse(request, account, "wachtwoord", "signin.busy");
        };
    }

    private static View refuse(Request request, Account account, String field, String key) {
        return page(
                request, account, List.of(new FieldError(field, request.texts().text(key))));
    }

    private static View page(Request request, Account account, List<FieldError> errors) {
        return PasswordPages.change(request, account.userName(), errors);
    }
}
