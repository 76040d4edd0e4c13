// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import static nl.bidn.portal.ui.Html.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.bidn.portal.aansluiten.Aanvrager;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Opgave;
import nl.bidn.portal.aansluiten.web.pages.JteformulierGenerated;
import nl.bidn.portal.aansluiten.web.pages.JteproductkeuzeGenerated;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.OinRegister.Outcome;
import nl.bidn.portal.identity.OpenPages;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.values.Oin;

/** {@code /aansluiten/formulier/...}: a new form, and a concept that is changed. */
final class FormPages {
    private final Desk desk;

    FormPages(Desk desk) {
        this.desk = desk;
    }

    /** The kind that an address names. */
    static Optional<Formulier> kind(String name) {
        return Stream.of(Formulier.values())
                .filter(one -> Names.key(one).equals(name))
                .findFirst();
    }

    View show(OpenPages.Request request, Formulier kind) {
        var asked = Asked.of(request);
        Optional<InstalledProduct> product = product(request);
        if (FormModels.needsProduct(kind) && product.isEmpty()) {
            return choice(asked, kind);
        }
        if (product.isPresent() && !isOf(kind, product.get())) {
            return new View.NotFound();
        }
        Map<String, List<String>> known =
                request.session().map(session -> Filled.of(desk, session)).orElse(Map.of());
        var form = Form.filled(
                request.texts(),
                request.parameter(FormReader.DOMAIN)
                        .map(domain -> with(known, domain))
                        .orElse(known));
        return page(asked, form, model(asked, kind, product));
    }

    private Optional<InstalledProduct> product(OpenPages.Request request) {
        return request.parameter("product").flatMap(desk::product);
    }

    /** Nobody is offered another: its address was typed. */
    private boolean isOf(Formulier kind, InstalledProduct product) {
        return !FormModels.needsProduct(kind)
                || FormModels.products(desk, kind).stream()
                        .anyMatch(one -> one.id().equals(product.id()));
    }

    private static Map<String, List<String>> with(Map<String, List<String>> known, String domain) {
        var more = new HashMap<>(known);
        more.put(FormReader.DOMAIN, List.of(domain));
        return more;
    }

    private FormModel model(Asked asked, Formulier kind, Optional<InstalledProduct> product) {
        return new FormModels(desk, asked.texts()).of(kind, Names.address(kind), 0, product);
    }

    /** Of which product it is. */
    private View choice(Asked asked, Formulier kind) {
        var names = new Names(desk, asked.texts());
        List<Option> products = FormModels.products(desk, kind).stream()
                .map(one -> new Option(one.id().value(), names.product(one.id())))
                .toList();
        return Look.page(
                names.of("formulier", kind),
                body(out -> JteproductkeuzeGenerated.render(out, null, Look.of(asked), kind, products)),
                List.of());
    }

    private View page(Asked asked, Form form, FormModel model) {
        return Look.page(
                new Names(desk, asked.texts()).of("formulier", model.kind()),
                body(out -> JteformulierGenerated.render(out, null, Look.of(asked), form, model)),
                form.errors());
    }

    /** Begins an application. */
    View submit(OpenPages.Request request, Formulier kind, Applicants applicants) {
        var asked = Asked.of(request);
        Optional<InstalledProduct> product = product(request);
        if (FormModels.needsProduct(kind) && product.isEmpty()) {
            return choice(asked, kind);
        }
        if (product.isPresent() && !isOf(kind, product.get())) {
            return new View.NotFound();
        }
        var form = Form.typed(asked);
        Optional<Opgave> opgave = read(form, kind, product);
        Optional<Aanvrager> signedIn = applicants.signedIn();
        String[] reference = {""};
        does(form, asked, opgave, one -> {
            Aanvrager applicant = signedIn.orElseGet(
                    () -> new Aanvrager.Bezoeker(one.contact().email()));
            form.refuse(desk.aanvragen.check(applicant, one));
            if (form.isGood()) {
                reference[0] = desk.aanvragen.begin(applicant, one);
            }
        });
        if (!form.isGood()) {
            return page(asked, form, model(asked, kind, product));
        }
        String warned = opgave.map(this::warning).orElse("");
        return signedIn.isPresent()
                ? new View.Redirect(reference[0] + "?gedaan=begonnen" + warned)
                : new View.Redirect("verzonden?soort=formulier" + warned);
    }

    /** The form of a concept, with what it says. */
    View change(OpenPages.Request request, Applicants.Found found) {
        var asked = Asked.of(request);
        return page(
                asked, Form.filled(request.texts(), Filled.of(found.aanvraag().opgave())), model(asked, found));
    }

    private FormModel model(Asked asked, Applicants.Found found) {
        return new FormModels(desk, asked.texts())
                .of(
                        found.aanvraag().formulier(),
                        "/aansluiten/" + found.aanvraag().reference() + "/wijzigen",
                        found.aanvraag().version(),
                        product(found));
    }

    private Optional<InstalledProduct> product(Applicants.Found found) {
        ProductId id = found.aanvraag().opgave().inhoud().product();
        return id == null
                ? Optional.empty()
                : desk.products.find(id).filter(one -> one.product().isPresent());
    }

    View changed(OpenPages.Request request, Applicants.Found found) {
        var asked = Asked.of(request);
        var form = Form.typed(asked);
        String reference = found.aanvraag().reference();
        Optional<Opgave> opgave = read(form, found.aanvraag().formulier(), product(found));
        does(form, asked, opgave, one -> {
            form.refuse(desk.aanvragen.check(found.applicant(), one));
            if (form.isGood()) {
                desk.aanvragen.change(found.applicant(), reference, asked.version(), one);
            }
        });
        return form.isGood()
                ? new View.Redirect(reference + "?gedaan=gewijzigd"
                        + opgave.map(this::warning).orElse(""))
                : page(asked, form, model(asked, found));
    }

    private static Optional<Opgave> read(Form form, Formulier kind, Optional<InstalledProduct> product) {
        return new FormReader(form)
                .opgave(kind, product.map(InstalledProduct::id).orElse(null));
    }

    private void does(Form form, Asked asked, Optional<Opgave> opgave, Consumer<Opgave> work) {
        try {
            opgave.ifPresent(work);
        } catch (Geweigerd refused) {
            form.refuse(refused.flaws());
            if (refused.flaws().isEmpty()) {
                form.refuse("", Messages.refusal(asked.texts(), new Names(desk, asked.texts()), refused));
            }
        }
    }

    /** A number that the register does not know is a reason to look again, not to refuse. */
    private String warning(Opgave opgave) {
        if (!(opgave.inhoud() instanceof Inhoud.AanmeldenDiensten one)) {
            return "";
        }
        String number = one.subOin() == null ? one.oin() : one.subOin();
        Outcome outcome =
                number == null ? Outcome.FOUND : desk.lookUp(Oin.of(number)).outcome();
        return outcome == Outcome.NOT_FOUND || outcome == Outcome.NOT_REACHABLE
                ? "&register=" + Names.key(outcome)
                : "";
    }
}
