// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Pages;
import nl.bidn.portal.ui.Words;
import nl.bidn.portal.ui.table.TableFile;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstlezer;
import nl.bidn.product.wlzregistertoets.service.signaal.Clienten;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaal;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaalvraag;
import nl.bidn.product.wlzregistertoets.service.signaal.Signalen;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.web.pages.JtesignaalgevondenGenerated;
import nl.bidn.product.wlzregistertoets.web.pages.JtesignalenGenerated;
import org.jspecify.annotations.Nullable;

/** What changed for the clients that a municipality follows, and who they are. */
public final class SignalenTab implements Tab {
    static final String PATH = "signalen";
    static final String BASIS = "/wlz-registertoets/" + PATH;
    private static final String AFHANDELEN = "/afhandelen";
    private static final String ZOEK = "zoek";
    private static final String KENMERK = "kenmerk";
    private static final int PAGE_SIZE = 25;
    /** Who leafs further than this had better search. */
    private static final int MEESTE = 1000;

    private static final int MEEST_GEVONDEN = 200;

    private final Signalen signalen;
    private final Clienten clienten;
    private final Clientpagina clientpagina;

    private final int meesteInRekenblad;

    public SignalenTab(Signalen signalen, Clienten clienten, Vraagcontrole controle) {
        this(signalen, clienten, controle, Signaalexport.MEESTE_IN_REKENBLAD);
    }

    SignalenTab(Signalen signalen, Clienten clienten, Vraagcontrole controle, int meesteInRekenblad) {
        this.meesteInRekenblad = meesteInRekenblad;
        this.signalen = signalen;
        this.clienten = clienten;
        this.clientpagina = new Clientpagina(clienten, controle);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission requires() {
        return Rights.RAADPLEGEN;
    }

    @Override
    public long mostUploadBytes() {
        return Lijstlezer.GROOTSTE + 1024 * 1024;
    }

    @Override
    public int badge(Caller caller, List<Organisation> organisations) {
        return signalen.teDoen(organisations);
    }

    @Override
    public View show(TabRequest request) {
        String path = request.path();
        if (path.isEmpty()) {
            return page(request, null);
        }
        if (path.startsWith(Clientpagina.PATH)) {
            return clientpagina.toon(request);
        }
        if (path.endsWith(AFHANDELEN) || path.equals(ZOEK)) {
            return terug(request);
        }
        return TableFile.ofName(path)
                .filter(kind -> kind == TableFile.CSV || past(Signaallijst.vraag(request)))
                .map(kind -> new Signaalexport(signalen, request, Signaallijst.vraag(request)).als(kind))
                .orElseGet(View.NotFound::new);
    }

    @Override
    public View submit(TabRequest request) {
        String path = request.path();
        if (path.startsWith(Clientpagina.PATH)) {
            return clientpagina.neem(request);
        }
        if (path.equals(ZOEK)) {
            return zoek(request);
        }
        if (!path.endsWith(AFHANDELEN)) {
            return new View.NotFound();
        }
        String id = path.substring(0, path.length() - AFHANDELEN.length());
        List<OrganisationId> voor =
                request.organisations().stream().map(Organisation::id).toList();
        return signalen.handelAf(request.caller(), voor, id) ? terug(request) : new View.NotFound();
    }

    /** Whether all of it fits in a spreadsheet. */
    private boolean past(Signaalvraag vraag) {
        return signalen.aantal(vraag, meesteInRekenblad + 1) <= meesteInRekenblad;
    }

    private static View terug(TabRequest request) {
        ListQuery query = Signaallijst.query(request);
        return new View.Redirect(PATH + query.linkToPage(query.page()));
    }

    /** By a form that posts: whoever types a BSN has it in no address, and hears that it is no reference. */
    private View zoek(TabRequest request) {
        Texts texts = request.texts();
        String kenmerk = request.parameter(KENMERK).map(String::strip).orElse("");
        if (kenmerk.isEmpty() || !Vraagcontrole.isKenmerk(kenmerk)) {
            String zin = texts.text("signalen.zoek.fout");
            return new View.Invalid(page(request, zin), List.of(new View.FieldError(KENMERK, zin)));
        }
        return gevonden(request, signalen.lijst(Signaallijst.metKenmerk(request, kenmerk), 0, MEEST_GEVONDEN + 1));
    }

    private View gevonden(TabRequest request, List<Signaal> gelezen) {
        Texts texts = request.texts();
        boolean afgekapt = gelezen.size() > MEEST_GEVONDEN;
        List<Signaalregel> regels = gelezen.stream()
                .limit(MEEST_GEVONDEN)
                .map(signaal -> regel(signaal, request))
                .toList();
        return new View.Page(
                texts.text("signalen.gevonden.title"),
                Html.body(out -> JtesignaalgevondenGenerated.render(
                        out,
                        null,
                        Words.of(texts.locale()),
                        texts,
                        BASIS,
                        regels,
                        afgekapt,
                        request.organisations().size() > 1,
                        request.formToken())));
    }

    /** @param fout what is wrong with what was searched for */
    private View.Page page(TabRequest request, @Nullable String fout) {
        Texts texts = request.texts();
        Words words = Words.of(texts.locale());
        ListQuery query = Signaallijst.query(request);
        var vraag = Signaallijst.vraag(request);
        int totaal = signalen.aantal(vraag, MEESTE);
        int bladzijde = Pages.of(query.page(), totaal, PAGE_SIZE).current();
        boolean meer = request.organisations().size() > 1;
        var model = new SignalenModel(
                BASIS,
                signalen.lijst(vraag, (bladzijde - 1) * PAGE_SIZE, PAGE_SIZE).stream()
                        .map(signaal -> regel(signaal, request))
                        .toList(),
                query,
                totaal,
                PAGE_SIZE,
                request.organisations().stream()
                        .mapToInt(een -> clienten.aantal(een.id()))
                        .sum(),
                meer,
                // who can leaf through all has few
                totaal < Math.min(MEESTE, meesteInRekenblad) || past(vraag),
                Signaallijst.soorten(texts),
                Signaallijst.staten(texts),
                fout,
                request.formToken());
        return new View.Page(
                texts.text("tab.signalen.title"),
                Html.body(out -> JtesignalenGenerated.render(out, null, words, texts, model)));
    }

    private Signaalregel regel(Signaal signaal, TabRequest request) {
        Optional<String> organisatie = request.organisations().stream()
                .filter(any -> any.id().equals(signaal.organisatie()))
                .map(Organisation::name)
                .findFirst();
        return Signaalregel.van(signaal, signalen.bsn(signaal).value(), organisatie, request.texts());
    }
}
