// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.View;
import nl.bidn.portal.api.View.FieldError;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.WayIn;
import nl.bidn.portal.signin.password.secret.PasswordRules;
import nl.bidn.portal.signin.password.service.Links;
import nl.bidn.portal.signin.password.service.PasswordChange;
import nl.bidn.portal.signin.password.service.SignIns;
import nl.bidn.portal.signin.password.service.SignIns.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /inloggen/wachtwoord}: the forms, and where each of them leads. */
@Component
public final class PasswordWayIn implements WayIn {
    private static final String NEW = "nieuw/";
    private static final String CODE = "code";
    private static final String ENROL = "koppelen";
    private static final String FORGOTTEN = "vergeten";

    private final SignIns signIns;
    private final Links links;
    private final AccountPage account;

    @Activate
    public PasswordWayIn(@Reference SignIns signIns, @Reference Links links, @Reference PasswordChange change) {
        this.signIns = signIns;
        this.links = links;
        this.account = new AccountPage(change);
    }

    @Override
    public String id() {
        return "wachtwoord";
    }

    @Override
    public Assurance assurance() {
        return Assurance.PASSWORD;
    }

    @Override
    public Set<Domain> domains() {
        return Set.of(Domain.WERK_EN_INKOMEN);
    }

    @Override
    public View show(Request request) {
        var path = request.path();
        if (path.startsWith(NEW)) {
            return showNewPassword(request, path.substring(NEW.length()));
        }
        return switch (path) {
            case "" -> PasswordPages.signIn(request, "", List.of());
            case FORGOTTEN -> PasswordPages.forgotten(request, List.of());
            case "verstuurd" -> PasswordPages.message(request, "sent");
            case "ingesteld" -> PasswordPages.message(request, "set");
            case "gewijzigd" -> PasswordPages.message(request, "changed");
            case AccountPage.PATH -> account.show(request);
            case CODE ->
                step(request, Step.Kind.CODE)
                        .map(s -> askCode(request, s, false))
                        .orElseGet(this::again);
            case ENROL ->
                step(request, Step.Kind.ENROL)
                        .map(s -> askEnrol(request, s, false))
                        .orElseGet(this::again);
            default -> new View.NotFound();
        };
    }

    @Override
    public View submit(Request request) {
        var path = request.path();
        if (path.startsWith(NEW)) {
            return setPassword(request, path.substring(NEW.length()));
        }
        return switch (path) {
            case "" -> signIn(request);
            case FORGOTTEN -> forgotten(request);
            case AccountPage.PATH -> account.submit(request);
            case CODE ->
                step(request, Step.Kind.CODE).map(s -> code(request, s)).orElseGet(this::again);
            case ENROL ->
                step(request, Step.Kind.ENROL).map(s -> enrol(request, s)).orElseGet(this::again);
            default -> new View.NotFound();
        };
    }

    private View signIn(Request request) {
        var userName = request.parameter("gebruikersnaam").orElse("");
        var password = request.parameter("wachtwoord").orElse("");
        if (userName.isBlank() || password.isBlank()) {
            return PasswordPages.signIn(request, userName, PasswordPages.missing(request, userName, password));
        }
        var result = PasswordRules.isTooLong(password)
                ? new Result.Refused()
                : signIns.check(userName.strip(), password, request.clientAddress());
        if (result instanceof Result.WelcomeIn in) {
            return request.signedIn(in.account());
        }
        if (result instanceof Result.AsksCode asks) {
            new Step(Step.Kind.CODE, asks.account(), "").remember(request);
            return new View.Redirect(CODE);
        }
        if (result instanceof Result.MustEnrol must) {
            new Step(Step.Kind.ENROL, must.account(), must.secret()).remember(request);
            return new View.Redirect(ENROL);
        }
        var key = result instanceof Result.Busy ? "signin.busy" : "signin.refused";
        return PasswordPages.signIn(
                request,
                userName,
                List.of(new FieldError("gebruikersnaam", request.texts().text(key))));
    }

    private static Optional<Step> step(Request request, Step.Kind kind) {
        return request.recall().flatMap(Step::parse).filter(step -> step.kind() == kind);
    }

    /** The step before is too long ago, or was of another browser. */
    private View again() {
        return new View.Redirect("");
    }

    private static View askCode(Request request, Step step, boolean wrong) {
        step.remember(request);
        return PasswordPages.code(request, wrong);
    }

    private View code(Request request, Step step) {
        if (signIns.checkCode(step.account(), request.parameter("code").orElse(""))) {
            return request.signedIn(step.account());
        }
        return askCode(request, step, true);
    }

    private static View askEnrol(Request request, Step step, boolean wrong) {
        step.remember(request);
        return PasswordPages.enrol(request, step.secret(), wrong);
    }

    private View enrol(Request request, Step step) {
        if (signIns.enrol(
                step.account(), step.secret(), request.parameter("code").orElse(""))) {
            return request.signedIn(step.account());
        }
        return askEnrol(request, step, true);
    }

    private View forgotten(Request request) {
        var userName = request.parameter("gebruikersnaam").orElse("");
        if (userName.isBlank()) {
            return PasswordPages.forgotten(
                    request,
                    List.of(new FieldError("gebruikersnaam", request.texts().text("signin.username.missing"))));
        }
        links.forgotten(userName.strip(), request.clientAddress());
        return new View.Redirect("verstuurd");
    }

    private View showNewPassword(Request request, String token) {
        return links.owner(token)
                .map(account -> PasswordPages.newPassword(request, account.userName(), List.of()))
                .orElseGet(() -> PasswordPages.message(request, "expired"));
    }

    private View setPassword(Request request, String token) {
        var owner = links.owner(token);
        if (owner.isEmpty()) {
            return PasswordPages.message(request, "expired");
        }
        var userName = owner.get().userName();
        var password = request.parameter("wachtwoord").orElse("");
        var flaw = PasswordPages.flaw(request, userName);
        if (flaw.isPresent()) {
            return PasswordPages.newPassword(request, userName, List.of(flaw.get()));
        }
        return switch (links.setPassword(token, password)) {
            case DONE -> new View.Redirect("ingesteld");
            case EXPIRED -> PasswordPages.message(request, "expired");
            case BUSY ->
                PasswordPages.newPassword(
                        request,
                        userName,
                        List.of(new FieldError("wachtwoord", request.texts().text("signin.busy"))));
        };
    }

    /** Between two steps of signing in. {@code secret} is that of a second factor that is being coupled. */
    private record Step(Kind kind, AccountId account, String secret) {
        private enum Kind {
            CODE,
            ENROL
        }

        static Optional<Step> parse(String state) {
            var parts = state.split(" ", 3);
            return parts.length == 3
                    ? Optional.of(new Step(Kind.valueOf(parts[0]), new AccountId(parts[1]), parts[2]))
                    : Optional.empty();
        }

        void remember(Request request) {
            request.remember(kind + " " + account + " " + secret);
        }
    }
}
