// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Body;
import nl.bidn.portal.api.View;
import nl.bidn.portal.api.View.FieldError;
import nl.bidn.portal.api.View.Page;
import nl.bidn.portal.identity.WayIn.Request;
import nl.bidn.portal.signin.password.secret.PasswordRules;
import nl.bidn.portal.signin.password.web.pages.JtechangePasswordGenerated;
import nl.bidn.portal.signin.password.web.pages.JtecodeGenerated;
import nl.bidn.portal.signin.password.web.pages.JteforgottenGenerated;
import nl.bidn.portal.signin.password.web.pages.JtekoppelenGenerated;
import nl.bidn.portal.signin.password.web.pages.JtemessageGenerated;
import nl.bidn.portal.signin.password.web.pages.JtenewPasswordGenerated;
import nl.bidn.portal.signin.password.web.pages.JtesignInGenerated;
import nl.bidn.portal.ui.Words;

/** The pages of this way in. */
final class PasswordPages {
    private PasswordPages() {}

    static View signIn(Request request, String userName, List<FieldError> errors) {
        return view(
                request,
                "signin.title",
                body(out -> JtesignInGenerated.render(out, null, words(request), request, userName, errors)),
                errors);
    }

    static List<FieldError> missing(Request request, String userName, String password) {
        var errors = new ArrayList<FieldError>();
        if (userName.isBlank()) {
            errors.add(new FieldError("gebruikersnaam", request.texts().text("signin.username.missing")));
        }
        if (password.isBlank()) {
            errors.add(new FieldError("wachtwoord", request.texts().text("signin.password.missing")));
        }
        return errors;
    }

    static View code(Request request, boolean wrong) {
        var errors = wrongCode(request, wrong);
        return view(
                request,
                "code.title",
                body(out -> JtecodeGenerated.render(out, null, words(request), request, errors)),
                errors);
    }

    static View enrol(Request request, String secret, boolean wrong) {
        var errors = wrongCode(request, wrong);
        var qr = QrImage.of("otpauth://totp/BIDN:Gegevensportaal?secret=" + secret + "&issuer=BIDN");
        return view(
                request,
                "enrol.title",
                body(out -> JtekoppelenGenerated.render(out, null, words(request), request, secret, qr, errors)),
                errors);
    }

    private static List<FieldError> wrongCode(Request request, boolean wrong) {
        return wrong ? List.of(new FieldError("code", request.texts().text("code.wrong"))) : List.of();
    }

    static View forgotten(Request request, List<FieldError> errors) {
        return view(
                request,
                "forgotten.title",
                body(out -> JteforgottenGenerated.render(out, null, words(request), request, errors)),
                errors);
    }

    static View newPassword(Request request, String userName, List<FieldError> errors) {
        return view(
                request,
                "new.title",
                body(out -> JtenewPasswordGenerated.render(out, null, words(request), request, userName, errors)),
                errors);
    }

    static View change(Request request, String userName, List<FieldError> errors) {
        return view(
                request,
                "change.title",
                body(out -> JtechangePasswordGenerated.render(out, null, words(request), request, userName, errors)),
                errors);
    }

    /** What is wrong with the new password that was typed twice. */
    static Optional<FieldError> flaw(Request request, String userName) {
        var password = request.parameter("wachtwoord").orElse("");
        var flaw = PasswordRules.flaw(password, userName);
        if (flaw.isPresent()) {
            return Optional.of(new FieldError("wachtwoord", request.texts().text(flaw.get())));
        }
        return password.equals(request.parameter("herhaal").orElse(""))
                ? Optional.empty()
                : Optional.of(new FieldError("herhaal", request.texts().text("password.differs")));
    }

    /** A page that only says something: {@code sent}, {@code set}, {@code changed} or {@code expired}. */
    static View message(Request request, String key) {
        return view(
                request,
                key + ".title",
                body(out -> JtemessageGenerated.render(out, null, request.texts(), key)),
                List.of());
    }

    private static View view(Request request, String title, Body body, List<FieldError> errors) {
        var page = new Page(request.texts().text(title), body);
        return errors.isEmpty() ? page : new View.Invalid(page, errors);
    }

    private static Words words(Request request) {
        return Words.of(request.texts().locale());
    }
}
