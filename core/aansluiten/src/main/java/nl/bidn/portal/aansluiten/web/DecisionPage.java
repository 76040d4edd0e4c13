// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Behandeling.Akkoord;
import nl.bidn.portal.aansluiten.Bericht;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Handeling;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.web.pages.JtebehandelenGenerated;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.values.Oin;
import org.jspecify.annotations.Nullable;

/** {@code wachtrij/<reference>}: one application with everything, and what an officer can do with it. */
final class DecisionPage {
    private final Desk desk;

    DecisionPage(Desk desk) {
        this.desk = desk;
    }

    View show(Request request) {
        var asked = Asked.of(request);
        Optional<Aanvraag> found = open(request, asked);
        if (found.isEmpty()) {
            return new View.NotFound();
        }
        if (asked.parts() == 3 && asked.part(1).equals("document")) {
            return document(request, found.get(), asked.part(2));
        }
        return asked.parts() == 1 ? page(request, asked, found.get(), Form.typed(asked)) : new View.NotFound();
    }

    private Optional<Aanvraag> open(Request request, Asked asked) {
        return desk.behandeling.open(asked.part(0), request.session().account());
    }

    private View document(Request request, Aanvraag one, String id) {
        AccountId officer = request.session().account();
        return one.documents().stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .<View>map(document -> new View.Download(
                        one.reference() + "-" + id + ".pdf", "application/pdf", document.size(), out -> {
                            try (var in = desk.behandeling.document(one.reference(), id, officer)) {
                                in.transferTo(out);
                            }
                        }))
                .orElseGet(View.NotFound::new);
    }

    View submit(Request request) {
        var asked = Asked.of(request);
        AccountId officer = request.session().account();
        String reference = asked.part(0);
        int version = asked.version();
        if (asked.parts() != 2) {
            return new View.NotFound();
        }
        return switch (asked.part(1)) {
            case "toewijzen" ->
                does(request, asked, Form.typed(asked), () -> {
                    desk.behandeling.assign(reference, version, colleague(asked, officer), officer);
                    return "toegewezen";
                });
            case "vragen" ->
                says(request, asked, "vraag", text -> {
                    desk.behandeling.ask(reference, version, text, officer);
                    return "gevraagd";
                });
            case "bericht" ->
                says(request, asked, "bericht", text -> {
                    desk.behandeling.say(reference, text, officer);
                    return "bericht";
                });
            case "afwijzen" ->
                says(request, asked, "reden", text -> {
                    desk.behandeling.reject(reference, version, text, officer);
                    return "afgewezen";
                });
            case "akkoord" ->
                does(request, asked, Form.typed(asked), () -> {
                    Akkoord came = desk.behandeling.approve(reference, version, officer);
                    return came == Akkoord.UITGEVOERD ? "goedgekeurd" : "eerste-akkoord";
                });
            default -> new View.NotFound();
        };
    }

    private AccountId colleague(Asked asked, AccountId officer) {
        return asked.parameter("medewerker")
                .map(AccountId::new)
                .filter(desk.administrators::isOfficer)
                .orElse(officer);
    }

    private View says(Request request, Asked asked, String field, UnaryOperator<String> act) {
        var form = Form.typed(asked);
        String text = form.value(field);
        if (text.isEmpty()) {
            form.refuse(field, request.texts().text("behandelen." + field + ".ontbreekt"));
        } else if (text.length() > Bericht.LONGEST) {
            form.refuse(field, request.texts().text("behandelen.te-lang", Bericht.LONGEST));
        }
        return does(request, asked, form, () -> act.apply(text));
    }

    /** @param act says what was done */
    private View does(Request request, Asked asked, Form form, Supplier<String> act) {
        if (form.isGood()) {
            try {
                return new View.Redirect("wachtrij/" + asked.part(0) + "?gedaan=" + act.get());
            } catch (Geweigerd refused) {
                form.refuse("", Messages.refusal(request.texts(), new Names(desk, request.texts()), refused));
            }
        }
        return open(request, asked).map(now -> page(request, asked, now, form)).orElseGet(View.NotFound::new);
    }

    private View page(Request request, Asked asked, Aanvraag one, Form form) {
        DecisionModel model = model(request, asked, one);
        return Look.page(
                request.texts().text("aanvraag.titel", one.reference()),
                body(out -> JtebehandelenGenerated.render(out, null, Look.of(asked), form, model)),
                form.errors());
    }

    private DecisionModel model(Request request, Asked asked, Aanvraag one) {
        var names = new Names(desk, request.texts());
        AccountId officer = request.session().account();
        List<String> plan = List.of();
        String refused = "";
        if (one.allows(Handeling.GOEDKEUREN)) {
            try {
                plan = new Plan(names, request.texts()).of(desk.behandeling.plan(one.reference(), officer));
            } catch (Geweigerd why) {
                refused = Messages.refusal(request.texts(), names, why);
            }
        }
        return new DecisionModel(
                one,
                names.of("formulier", one.formulier()),
                Summary.of(one.opgave(), names, request.texts()),
                Papers.of(one, names, request.texts()),
                Papers.messages(one, names, request.texts()),
                one.signature() == null ? "" : names.person(one.signature().account()),
                names.person(one.officer()),
                names.person(one.firstAgreed()),
                officers(officer),
                plan,
                refused,
                asked.parameter("register").isPresent() ? register(one, request) : List.of(),
                one.allows(Handeling.GOEDKEUREN) && !officer.equals(one.firstAgreed()),
                one.staat().isOpen() && isPast(one));
    }

    private boolean isPast(Aanvraag one) {
        var term = one.term();
        return term != null && term.isBefore(desk.today());
    }

    /** Who looks comes first. */
    private List<Option> officers(AccountId me) {
        return desk.administrators.officers().stream()
                .sorted(Comparator.comparing(person -> !person.id().equals(me)))
                .map(person -> new Option(person.id().value(), person.name()))
                .toList();
    }

    private List<String> register(Aanvraag one, Request request) {
        return one.opgave().inhoud() instanceof Inhoud.AanmeldenDiensten asks
                ? Stream.of(asks.oin(), asks.subOin())
                        .flatMap(number -> said(number, request))
                        .toList()
                : List.of();
    }

    private Stream<String> said(@Nullable String number, Request request) {
        if (number == null) {
            return Stream.empty();
        }
        var answer = desk.lookUp(Oin.of(number));
        return Stream.of(request.texts().text("register.zegt." + Names.key(answer.outcome()), number, answer.name()));
    }
}
