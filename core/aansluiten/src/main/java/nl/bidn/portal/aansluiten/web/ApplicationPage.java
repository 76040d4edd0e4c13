// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import static nl.bidn.portal.ui.Html.body;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Aanvrager;
import nl.bidn.portal.aansluiten.Bericht;
import nl.bidn.portal.aansluiten.Fout.Gebrek;
import nl.bidn.portal.aansluiten.Fout.Veld;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.web.pages.JteaanvraagGenerated;
import nl.bidn.portal.aansluiten.web.pages.JteintrekkenGenerated;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.OpenPages;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.ui.Option;

/** {@code /aansluiten/<reference>}: one application, for the applicant. */
final class ApplicationPage {
    private static final Set<String> REGISTER = Set.of("not-found", "not-reachable");

    private final Desk desk;
    private final FormPages forms;
    private final ApplicationUpload upload;

    ApplicationPage(Desk desk, FormPages forms) {
        this.desk = desk;
        this.forms = forms;
        this.upload = new ApplicationUpload(desk);
    }

    View show(OpenPages.Request request, Applicants.Found found) {
        var asked = Asked.of(request);
        return switch (asked.parts()) {
            case 1 -> page(asked, found, Form.typed(asked));
            case 2 ->
                switch (asked.part(1)) {
                    case "formulier.pdf" -> pdf(found);
                    case "wijzigen" -> forms.change(request, found);
                    case "intrekken" -> withdrawal(asked, found);
                    default -> new View.NotFound();
                };
            case 3 -> asked.part(1).equals("document") ? document(found, asked.part(2)) : new View.NotFound();
            default -> new View.NotFound();
        };
    }

    private View pdf(Applicants.Found found) {
        String reference = found.aanvraag().reference();
        return new View.Download(
                reference + ".pdf",
                "application/pdf",
                -1,
                out -> desk.aanvragen.form(found.applicant(), reference, out));
    }

    private View document(Applicants.Found found, String id) {
        return found.aanvraag().documents().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .<View>map(one -> new View.Download(
                        found.aanvraag().reference() + "-" + id + ".pdf", "application/pdf", one.size(), out -> {
                            try (var in = desk.aanvragen.open(
                                    found.applicant(), found.aanvraag().reference(), id)) {
                                in.transferTo(out);
                            }
                        }))
                .orElseGet(View.NotFound::new);
    }

    private View withdrawal(Asked asked, Applicants.Found found) {
        return Look.page(
                asked.texts().text("intrekken.titel"),
                body(out -> JteintrekkenGenerated.render(out, null, Look.of(asked), found.aanvraag())),
                List.of());
    }

    View submit(OpenPages.Request request, Applicants.Found found) {
        var asked = Asked.of(request);
        Aanvrager who = found.applicant();
        String reference = found.aanvraag().reference();
        int version = asked.version();
        if (asked.parts() == 4
                && asked.part(1).equals("document")
                && asked.part(3).equals("weg")) {
            String id = asked.part(2);
            return does(asked, found, "document-weg", () -> desk.aanvragen.removeDocument(who, reference, id));
        }
        if (asked.parts() != 2) {
            return new View.NotFound();
        }
        return switch (asked.part(1)) {
            case "wijzigen" -> forms.changed(request, found);
            case "document" -> uploaded(request, asked, found);
            case "ondertekenen" ->
                does(asked, found, "ondertekend", () -> desk.aanvragen.sign(who, reference, version));
            case "indienen" -> does(asked, found, "ingediend", () -> desk.aanvragen.submit(who, reference, version));
            case "aanvullen" ->
                says(asked, found, "aangevuld", text -> desk.aanvragen.supplement(who, reference, version, text));
            case "bericht" -> says(asked, found, "bericht", text -> desk.aanvragen.say(who, reference, text));
            case "intrekken" ->
                does(asked, found, "ingetrokken", () -> desk.aanvragen.withdraw(who, reference, version));
            default -> new View.NotFound();
        };
    }

    private View uploaded(OpenPages.Request request, Asked asked, Applicants.Found found) {
        var form = Form.typed(asked);
        try {
            upload.take(request.uploads(), form, found);
        } catch (IOException | UncheckedIOException broken) {
            form.refuse("bestand", asked.texts().text("bestand.afgebroken"));
        } catch (Geweigerd refused) {
            refuse(asked, form, refused);
        }
        return answer(asked, found, "document", form);
    }

    private View does(Asked asked, Applicants.Found found, String done, Runnable act) {
        var form = Form.typed(asked);
        try {
            act.run();
        } catch (Geweigerd refused) {
            refuse(asked, form, refused);
        }
        return answer(asked, found, done, form);
    }

    private View says(Asked asked, Applicants.Found found, String done, Consumer<String> act) {
        var form = Form.typed(asked);
        String text = form.needed(Veld.TEKST);
        if (text.length() > Bericht.LONGEST) {
            form.refuse(List.of(nl.bidn.portal.aansluiten.Fout.of(Veld.TEKST, Gebrek.TE_LANG, Bericht.LONGEST)));
        }
        if (form.isGood()) {
            try {
                act.accept(text);
            } catch (Geweigerd refused) {
                refuse(asked, form, refused);
            }
        }
        return answer(asked, found, done, form);
    }

    private void refuse(Asked asked, Form form, Geweigerd refused) {
        form.refuse(refused.flaws());
        if (refused.flaws().isEmpty()) {
            form.refuse("", Messages.refusal(asked.texts(), new Names(desk, asked.texts()), refused));
        }
    }

    /** Looks again: what is there may have changed. */
    private View answer(Asked asked, Applicants.Found found, String done, Form form) {
        String reference = found.aanvraag().reference();
        if (form.isGood()) {
            return new View.Redirect(reference + "?gedaan=" + done);
        }
        return desk.aanvragen
                .find(found.applicant(), reference)
                .map(now -> page(asked, new Applicants.Found(found.applicant(), now), form))
                .orElseGet(View.NotFound::new);
    }

    private View page(Asked asked, Applicants.Found found, Form form) {
        ApplicationModel model = model(asked, found);
        return Look.page(
                asked.texts().text("aanvraag.titel", found.aanvraag().reference()),
                body(out -> JteaanvraagGenerated.render(out, null, Look.of(asked), form, model)),
                form.errors());
    }

    private ApplicationModel model(Asked asked, Applicants.Found found) {
        Aanvraag one = found.aanvraag();
        var names = new Names(desk, asked.texts());
        ProductId product = one.opgave().inhoud().product();
        return new ApplicationModel(
                one,
                names.of("formulier", one.formulier()),
                Summary.of(one.opgave(), names, asked.texts()),
                Papers.of(one, names, asked.texts()),
                Papers.messages(one, names, asked.texts()),
                kinds(asked, names, product),
                names.options("hoedanigheid", List.of(Capacity.values())),
                desk.aanvragen.missingAgreements(found.applicant(), one.reference()).stream()
                        .map(missing -> names.agreement(product, missing))
                        .toList(),
                desk.aanvragen.maySign(found.applicant(), one.reference()),
                one.signature() == null ? "" : names.person(one.signature().account()),
                asked.parameter("register").filter(REGISTER::contains).orElse(""));
    }

    private List<Option> kinds(Asked asked, Names names, @org.jspecify.annotations.Nullable ProductId product) {
        Stream<Agreement> agreements = product == null
                ? Stream.empty()
                : desk.products.find(product).flatMap(InstalledProduct::product).map(Product::agreements).stream()
                        .flatMap(List::stream);
        var kinds = new ArrayList<Option>();
        kinds.add(new Option("", asked.texts().text("document.formulier")));
        agreements.forEach(one -> kinds.add(new Option(one.id(), names.agreement(product, one))));
        return List.copyOf(kinds);
    }
}
