// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.web;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.sandbox.eherkenning.DemoMandate;
import nl.bidn.portal.sandbox.eherkenning.DemoPersona;
import nl.bidn.portal.sandbox.eherkenning.DemoPersonas;
import nl.bidn.portal.sandbox.eherkenning.PhoneMessages;
import nl.bidn.portal.sandbox.eherkenning.PhoneMessages.Kind;
import nl.bidn.portal.sandbox.eherkenning.dv.Levels;
import nl.bidn.portal.sandbox.eherkenning.dv.SignInRequest;
import nl.bidn.portal.sandbox.eherkenning.saml.Optionals;
import nl.bidn.portal.sandbox.eherkenning.saml.Outcome;
import nl.bidn.portal.sandbox.eherkenning.saml.Supplier;
import nl.bidn.portal.sandbox.eherkenning.web.SignIn.Step;

/** The screens that somebody goes through: supplier, password, code, organisation, what to share. */
final class Screens {
    private final SignIns signIns;
    private final Answers answers;
    private final PhoneMessages phone;
    private final Pages pages;

    Screens(SignIns signIns, Answers answers, PhoneMessages phone, Pages pages) {
        this.signIns = signIns;
        this.answers = answers;
        this.phone = phone;
        this.pages = pages;
    }

    void begin(Exchange exchange, SignInRequest request) throws IOException {
        exchange.seeOther("/inloggen/" + signIns.begin(request).id);
    }

    /** {@code /inloggen/<id>} shows where somebody is; {@code /inloggen/<id>/<action>} goes on. */
    void handle(Exchange exchange) throws IOException {
        var parts = exchange.path().split("/", -1);
        var found = signIns.find(parts.length > 2 ? parts[2] : "");
        if (found.isEmpty()) {
            pages.gone(exchange);
            return;
        }
        var signIn = found.get();
        synchronized (signIn) {
            if (exchange.isPost() && parts.length > 3) {
                act(exchange, signIn, parts[3]);
            } else {
                var language = exchange.query().get("taal");
                signIn.english = language == null ? signIn.english : language.equals("en");
                pages.show(exchange, signIn, 200, "", "");
            }
        }
    }

    private void act(Exchange exchange, SignIn signIn, String action) throws IOException {
        if (action.equals("annuleren")) {
            finish(exchange, signIn, Outcome.cancelled(signIn.request));
            return;
        }
        // a form of an earlier screen, by the back button: show where the person is
        if (!action.equals(action(signIn.step))) {
            next(exchange, signIn);
            return;
        }
        switch (signIn.step) {
            case SUPPLIER -> supplier(exchange, signIn);
            case PASSWORD -> password(exchange, signIn);
            case CODE -> code(exchange, signIn);
            case ORGANISATION -> organisation(exchange, signIn);
            default -> consent(exchange, signIn);
        }
    }

    private static String action(Step step) {
        return switch (step) {
            case SUPPLIER -> "keuze";
            case PASSWORD -> "wachtwoord";
            case CODE -> "code";
            case ORGANISATION -> "organisatie";
            case CONSENT -> "delen";
            case STUCK -> "";
        };
    }

    private void supplier(Exchange exchange, SignIn signIn) throws IOException {
        var chosen = Supplier.find(exchange.field("leverancier"));
        if (chosen.isEmpty()) {
            pages.show(exchange, signIn, 400, "error.supplier", "");
            return;
        }
        signIn.supplier = chosen.get();
        signIn.step = Step.PASSWORD;
        if (!exchange.field("onthouden").isEmpty()) {
            exchange.http()
                    .getResponseHeaders()
                    .set(
                            "Set-Cookie",
                            Pages.REMEMBERED + "=" + chosen.get().id()
                                    + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000");
        }
        next(exchange, signIn);
    }

    private void password(Exchange exchange, SignIn signIn) throws IOException {
        var persona = DemoPersonas.find(exchange.field("gebruikersnaam"));
        if (persona.isEmpty() || !exchange.field("wachtwoord").equals(DemoPersona.PASSWORD)) {
            pages.show(exchange, signIn, 400, "error.password", "");
            return;
        }
        signIn.persona = persona.get();
        signIn.step = Step.CODE;
        send(exchange, signIn, Kind.SMS);
    }

    private void send(Exchange exchange, SignIn signIn, Kind kind) throws IOException {
        var code = signIn.newCode();
        var persona = signIn.persona;
        if (code.isEmpty() || persona == null) {
            signIn.stop("stuck.codes");
            next(exchange, signIn);
            return;
        }
        var texts = Texts.in(signIn.english);
        var spoken = kind == Kind.CALL ? String.join(" ", code.split("")) : code;
        phone.send(
                kind,
                persona.phone(),
                texts.get(kind == Kind.CALL ? "call.subject" : "sms.subject"),
                texts.get(kind == Kind.CALL ? "call.text" : "sms.text", spoken));
        pages.show(exchange, signIn, 200, "", kind == Kind.CALL ? "code.called" : "code.sent");
    }

    private void code(Exchange exchange, SignIn signIn) throws IOException {
        var wish = exchange.field("wens");
        var entered = exchange.field("code");
        if (entered.isBlank() && (wish.equals("sms") || wish.equals("bel"))) {
            send(exchange, signIn, wish.equals("bel") ? Kind.CALL : Kind.SMS);
            return;
        }
        if (!signIn.isRight(entered)) {
            if (signIn.tooManyWrongCodes()) {
                signIn.stop("stuck.codes");
                next(exchange, signIn);
            } else {
                pages.show(exchange, signIn, 400, "error.code", "");
            }
            return;
        }
        afterCode(exchange, signIn);
    }

    /** A mandate and a level that are not enough show only now, as with a real supplier. */
    private void afterCode(Exchange exchange, SignIn signIn) throws IOException {
        var mandates = mandates(signIn);
        if (signIn.persona != null && !Levels.enough(signIn.persona.level(), signIn.request.level())) {
            signIn.stop("stuck.level");
        } else if (mandates.isEmpty()) {
            signIn.stop("stuck.mandate");
        } else if (mandates.size() == 1
                && mandates.get(0).branch() == null
                && mandates.get(0).intermediary() == null) {
            chosen(exchange, signIn, mandates.get(0));
            return;
        } else {
            signIn.step = Step.ORGANISATION;
        }
        next(exchange, signIn);
    }

    private static List<DemoMandate> mandates(SignIn signIn) {
        return signIn.persona == null ? List.of() : signIn.persona.mandates();
    }

    private void organisation(Exchange exchange, SignIn signIn) throws IOException {
        var mandates = mandates(signIn);
        var value = exchange.field("organisatie");
        if (!value.matches("[0-9]") || Integer.parseInt(value) >= mandates.size()) {
            pages.show(exchange, signIn, 400, "error.organisation", "");
            return;
        }
        chosen(exchange, signIn, mandates.get(Integer.parseInt(value)));
    }

    private void chosen(Exchange exchange, SignIn signIn, DemoMandate mandate) throws IOException {
        signIn.mandate = mandate;
        if (Pages.shareable(signIn).isEmpty()) {
            finish(exchange, signIn, signedIn(signIn, Set.of()));
            return;
        }
        signIn.step = Step.CONSENT;
        next(exchange, signIn);
    }

    /** Nothing is ticked beforehand, and sharing nothing is a button as good as the other. */
    private void consent(Exchange exchange, SignIn signIn) throws IOException {
        if (exchange.field("keuze").equals("niets")) {
            finish(exchange, signIn, signedIn(signIn, Set.of()));
            return;
        }
        var shared = new LinkedHashSet<String>();
        for (var name : signIn.request.service().attributes()) {
            if (Optionals.title(name).isPresent() && !exchange.field(name).isEmpty()) {
                shared.add(name);
            }
        }
        if (shared.isEmpty()) {
            pages.show(exchange, signIn, 400, "error.consent", "");
            return;
        }
        finish(exchange, signIn, signedIn(signIn, shared));
    }

    private static Outcome signedIn(SignIn signIn, Set<String> shared) {
        var persona = signIn.persona;
        var mandate = signIn.mandate;
        var supplier = signIn.supplier;
        if (persona == null || mandate == null || supplier == null) {
            throw new IllegalStateException("a step was left out");
        }
        return Outcome.signedIn(
                signIn.request,
                new Outcome.Who(
                        persona, mandate, supplier, signIn.request.service().serviceId(), persona.level(), shared));
    }

    private void finish(Exchange exchange, SignIn signIn, Outcome outcome) throws IOException {
        signIns.end(signIn);
        pages.handOver(exchange, signIn.english, answers.handOver(outcome, null, null));
    }

    private static void next(Exchange exchange, SignIn signIn) throws IOException {
        exchange.seeOther("/inloggen/" + signIn.id);
    }
}
