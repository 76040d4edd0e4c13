// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.sandbox.eherkenning.DemoMandate;
import nl.bidn.portal.sandbox.eherkenning.dv.Levels;
import nl.bidn.portal.sandbox.eherkenning.saml.Landscape;
import nl.bidn.portal.sandbox.eherkenning.saml.Optionals;
import nl.bidn.portal.sandbox.eherkenning.web.Screen.Choice;
import nl.bidn.portal.sandbox.eherkenning.web.pages.JteafleveringGenerated;
import nl.bidn.portal.sandbox.eherkenning.web.pages.JtecodeGenerated;
import nl.bidn.portal.sandbox.eherkenning.web.pages.JtedelenGenerated;
import nl.bidn.portal.sandbox.eherkenning.web.pages.JtekeuzeGenerated;
import nl.bidn.portal.sandbox.eherkenning.web.pages.JtemeldingGenerated;
import nl.bidn.portal.sandbox.eherkenning.web.pages.JteorganisatieGenerated;
import nl.bidn.portal.sandbox.eherkenning.web.pages.JtevastGenerated;
import nl.bidn.portal.sandbox.eherkenning.web.pages.JtewachtwoordGenerated;

/** Writes the screens. */
final class Pages {
    /** The cookie that holds the supplier of the last time. */
    static final String REMEMBERED = "sandbox-leverancier";

    private final Landscape landscape;

    Pages(Landscape landscape) {
        this.landscape = landscape;
    }

    /** @param error the key of what went wrong, or empty; {@code notice} of what was done */
    void show(Exchange exchange, SignIn signIn, int status, String error, String notice) throws IOException {
        var screen = screen(exchange, signIn, error, notice);
        exchange.html(status, out -> {
            switch (signIn.step) {
                case SUPPLIER -> JtekeuzeGenerated.render(out, null, screen);
                case PASSWORD -> JtewachtwoordGenerated.render(out, null, screen);
                case CODE -> JtecodeGenerated.render(out, null, screen);
                case ORGANISATION -> JteorganisatieGenerated.render(out, null, screen);
                case CONSENT -> JtedelenGenerated.render(out, null, screen);
                case STUCK -> JtevastGenerated.render(out, null, screen);
            }
        });
    }

    private Screen screen(Exchange exchange, SignIn signIn, String error, String notice) {
        var texts = Texts.in(signIn.english);
        var request = signIn.request;
        var broker = request.makelaar().title();
        return new Screen(
                texts,
                texts.get("title." + signIn.step.name()),
                signIn.supplier == null ? broker : signIn.supplier.name() + " · " + broker,
                "/inloggen/" + signIn.id,
                request.dv().displayName(),
                request.service().name(),
                request.providerName(),
                Levels.shown(request.level()),
                error.isEmpty() ? (signIn.stuck.isEmpty() ? "" : texts.get(signIn.stuck)) : texts.get(error),
                notice.isEmpty() ? "" : texts.get(notice),
                remembered(exchange),
                choices(signIn, texts),
                purposes(signIn, texts));
    }

    /** What the service provider says that it wants the shared data for; each sentence once. */
    private List<String> purposes(SignIn signIn, Texts texts) {
        var service = signIn.request.service();
        return signIn.step != SignIn.Step.CONSENT
                ? List.of()
                : shareable(signIn).stream()
                        .flatMap(choice ->
                                landscape
                                        .catalogue()
                                        .purpose(service.serviceId(), choice.value(), texts.language())
                                        .stream())
                        .distinct()
                        .toList();
    }

    private static List<Choice> choices(SignIn signIn, Texts texts) {
        return switch (signIn.step) {
            case SUPPLIER -> Screen.suppliers();
            case ORGANISATION -> organisations(signIn, texts);
            case CONSENT -> shareable(signIn);
            default -> List.of();
        };
    }

    private static List<Choice> organisations(SignIn signIn, Texts texts) {
        var choices = new ArrayList<Choice>();
        List<DemoMandate> mandates = signIn.persona == null ? List.of() : signIn.persona.mandates();
        for (int i = 0; i < mandates.size(); i++) {
            var mandate = mandates.get(i);
            var detail = new StringBuilder();
            if (mandate.branch() != null) {
                detail.append(texts.get("organisation.branch", mandate.branch()));
            }
            if (mandate.intermediary() != null) {
                detail.append(
                        texts.get("organisation.chain", mandate.intermediary().name()));
            }
            choices.add(new Choice(Integer.toString(i), mandate.organisation().name(), detail.toString()));
        }
        return choices;
    }

    /** What the service provider would like to know and this person has. */
    static List<Choice> shareable(SignIn signIn) {
        var persona = signIn.persona;
        var mandate = signIn.mandate;
        if (persona == null || mandate == null) {
            return List.of();
        }
        var texts = Texts.in(signIn.english);
        var choices = new ArrayList<Choice>();
        for (var name : signIn.request.service().attributes()) {
            var value = Optionals.value(name, persona, mandate);
            if (value.isPresent()) {
                var label = texts.get(Optionals.title(name).orElseThrow());
                choices.add(new Choice(name, label, value.get()));
            }
        }
        return choices;
    }

    private static String remembered(Exchange exchange) {
        var cookies = exchange.http().getRequestHeaders().getFirst("Cookie");
        for (var cookie : (cookies == null ? "" : cookies).split(";", -1)) {
            if (cookie.strip().startsWith(REMEMBERED + "=")) {
                return cookie.strip().substring(REMEMBERED.length() + 1);
            }
        }
        return "";
    }

    void handOver(Exchange exchange, boolean english, Answers.Handover handover) throws IOException {
        if (!handover.post()) {
            exchange.seeOther(handover.location().toString());
            return;
        }
        var texts = Texts.in(english);
        exchange.html(
                200,
                out -> JteafleveringGenerated.render(
                        out,
                        null,
                        message(texts, texts.get("handover.title"), texts.get("handover.text")),
                        handover.consumer().toString(),
                        handover.artifact(),
                        handover.relayState()));
    }

    /** A sign-in that is over, or was never there. */
    void gone(Exchange exchange) throws IOException {
        tell(exchange, 404, "gone.title", "gone.text");
    }

    /** A page with nothing but a message, in both languages' own page. */
    void tell(Exchange exchange, int status, String title, String text, Object... arguments) throws IOException {
        var texts = Texts.in("en".equals(exchange.query().get("taal")));
        var screen = message(texts, texts.get(title), texts.get(text, arguments));
        exchange.html(status, out -> JtemeldingGenerated.render(out, null, screen));
    }

    private static Screen message(Texts texts, String title, String text) {
        return new Screen(texts, title, "eHerkenning", "", "", "", "", "", "", text, "", List.of(), List.of());
    }
}
