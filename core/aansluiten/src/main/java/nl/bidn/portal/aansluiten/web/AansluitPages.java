// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import static nl.bidn.portal.ui.Html.body;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.aansluiten.Fout.Gebrek;
import nl.bidn.portal.aansluiten.Fout.Veld;
import nl.bidn.portal.aansluiten.web.pages.JteaanvragenGenerated;
import nl.bidn.portal.aansluiten.web.pages.JtetoegangGenerated;
import nl.bidn.portal.aansluiten.web.pages.JteverzondenGenerated;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AddressLimit;
import nl.bidn.portal.identity.OpenPages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /aansluiten}: what it takes, the forms, and somebody's own applications. For everybody; who applied without an
 * account comes back by the link that was mailed to him.
 */
@Component(service = OpenPages.class)
public final class AansluitPages implements OpenPages {
    private static final int MOST_FORMS = 20;
    private static final int MOST_LINKS = 30;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Desk desk;
    private final Catalogue catalogue;
    private final FormPages forms;
    private final ApplicationPage application;
    /** Of forms that send a mail, from one address on the network. */
    private final AddressLimit sent = new AddressLimit(MOST_FORMS, WINDOW);
    /** Of links that somebody tries. */
    private final AddressLimit tried = new AddressLimit(MOST_LINKS, WINDOW);

    @Activate
    public AansluitPages(@Reference Desk desk) {
        this.desk = desk;
        this.catalogue = new Catalogue(desk);
        this.forms = new FormPages(desk);
        this.application = new ApplicationPage(desk, forms);
    }

    @Override
    public String id() {
        return "aansluiten";
    }

    @Override
    public long mostUploadBytes() {
        return ApplicationUpload.MOST_BYTES;
    }

    @Override
    public View show(Request request) {
        var asked = Asked.of(request);
        return switch (asked.part(0)) {
            case "" -> catalogue.overview(asked);
            case "product" ->
                FormModels.offered(desk).stream()
                        .filter(one -> one.id().value().equals(asked.part(1)))
                        .findFirst()
                        .map(one -> catalogue.product(asked, one))
                        .orElseGet(View.NotFound::new);
            case "formulier" ->
                asked.parts() == 1
                        ? catalogue.forms(asked)
                        : FormPages.kind(asked.part(1))
                                .map(kind -> forms.show(request, kind))
                                .orElseGet(View.NotFound::new);
            case "toegang" -> asked.parts() == 1 ? access(asked, Form.typed(asked)) : enter(request, asked.part(1));
            case "verzonden" -> sent(asked);
            case "aanvragen" -> applications(request, asked);
            default ->
                mine(request, asked.part(0))
                        .map(found -> application.show(request, found))
                        .orElseGet(() -> lost(request));
        };
    }

    @Override
    public View submit(Request request) {
        var asked = Asked.of(request);
        return switch (asked.part(0)) {
            case "formulier" ->
                FormPages.kind(asked.part(1)).map(kind -> begin(request, kind)).orElseGet(View.NotFound::new);
            case "toegang" -> sendLink(request, asked);
            case "klaar" -> {
                request.forget();
                yield new View.Redirect("");
            }
            default ->
                mine(request, asked.part(0))
                        .map(found -> application.submit(request, found))
                        .orElseGet(() -> lost(request));
        };
    }

    private View begin(Request request, nl.bidn.portal.aansluiten.Formulier kind) {
        if (request.session().isEmpty() && isTooMuch(request)) {
            return new View.NotAllowed(request.texts().text("te-vaak"));
        }
        View view = forms.submit(request, kind, Applicants.of(desk, request));
        if (view instanceof View.Redirect) {
            count(sent, request);
        }
        return view;
    }

    private void count(AddressLimit limit, Request request) {
        int unusedCount = limit.count(request.clientAddress(), desk.clock.instant());
    }

    private boolean isTooMuch(Request request) {
        return sent.blocks(request.clientAddress(), desk.clock.instant());
    }

    private Optional<Applicants.Found> mine(Request request, String reference) {
        return Applicants.of(desk, request).find(reference);
    }

    /** Whoever is nobody gets a new link by mail; others are told no more than that there is nothing for them. */
    private View lost(Request request) {
        return Applicants.of(desk, request).all().isEmpty() ? new View.Redirect("toegang") : new View.NotFound();
    }

    private View access(Asked asked, Form form) {
        return Look.page(
                asked.texts().text("toegang.titel"),
                body(out -> JtetoegangGenerated.render(out, null, Look.of(asked), form)),
                form.errors());
    }

    /** Comes by a mailed link: from here on the browser keeps its code, and no address shows it. */
    private View enter(Request request, String token) {
        if (tried.blocks(request.clientAddress(), desk.clock.instant())) {
            return new View.NotAllowed(request.texts().text("te-vaak"));
        }
        if (desk.toegang.who(token).isEmpty()) {
            count(tried, request);
            return new View.Redirect("toegang?verlopen=ja");
        }
        request.keep(token);
        return new View.Redirect("aanvragen");
    }

    private View sendLink(Request request, Asked asked) {
        var form = Form.typed(asked);
        String email = form.needed(Veld.CONTACT_EMAIL);
        if (!email.isEmpty() && !email.contains("@")) {
            form.refuse(Veld.CONTACT_EMAIL, Gebrek.ONJUIST);
        }
        if (!form.isGood()) {
            return access(asked, form);
        }
        if (isTooMuch(request)) {
            return new View.NotAllowed(request.texts().text("te-vaak"));
        }
        count(sent, request);
        desk.toegang.sendLink(email);
        return new View.Redirect("verzonden?soort=link");
    }

    private View sent(Asked asked) {
        boolean form = asked.parameter("soort").filter("formulier"::equals).isPresent();
        String register =
                asked.parameter("register").filter("not-found"::equals).orElse("");
        return Look.page(
                asked.texts().text("verzonden.titel"),
                body(out -> JteverzondenGenerated.render(out, null, Look.of(asked), form, register)),
                List.of());
    }

    private View applications(Request request, Asked asked) {
        var applicants = Applicants.of(desk, request);
        if (applicants.all().isEmpty()) {
            return new View.Redirect("toegang");
        }
        var names = new Names(desk, asked.texts());
        var lines = applicants.applications().stream()
                .map(one -> ApplicationLine.of(one, names))
                .toList();
        boolean visitor = request.kept().isPresent();
        return Look.page(
                asked.texts().text("aanvragen.titel"),
                body(out -> JteaanvragenGenerated.render(out, null, Look.of(asked), lines, visitor)),
                List.of());
    }
}
