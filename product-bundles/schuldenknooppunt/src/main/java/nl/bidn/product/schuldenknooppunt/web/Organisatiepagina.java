// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Aanvraag;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Contactpersoon;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Deelnemer;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Deelnemers;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Modulematrix;
import nl.bidn.product.schuldenknooppunt.service.melding.Abonnement;
import nl.bidn.product.schuldenknooppunt.service.melding.Abonnementen;
import nl.bidn.product.schuldenknooppunt.web.OrganisatieModel.Keuze;
import nl.bidn.product.schuldenknooppunt.web.OrganisatieModel.Mail;
import nl.bidn.product.schuldenknooppunt.web.OrganisatieModel.Moduleregel;
import nl.bidn.product.schuldenknooppunt.web.OrganisatieModel.Persoon;
import nl.bidn.product.schuldenknooppunt.web.pages.JteboekmeldingGenerated;
import nl.bidn.product.schuldenknooppunt.web.pages.JtemijnorganisatieGenerated;

/** The page of the tab Mijn organisatie, as it is or with what must be mended. */
final class Organisatiepagina {
    private static final String TITEL = "tab.mijn-organisatie.title";

    private final Deelnemers deelnemers;
    private final Abonnementen abonnementen;

    /** What was typed and is not kept. */
    private record Getypt(
            String melding,
            String blok,
            Optional<String> vestigingen,
            Optional<List<Contactpersoon>> personen,
            Optional<List<Abonnement>> mails) {
        static final Getypt NIETS = niets("", "");

        static Getypt niets(String melding, String blok) {
            return new Getypt(melding, blok, Optional.empty(), Optional.empty(), Optional.empty());
        }

        Getypt metVestigingen(String getypt) {
            return new Getypt(melding, blok, Optional.of(getypt), personen, mails);
        }

        Getypt metPersonen(List<Contactpersoon> getypt) {
            return new Getypt(melding, blok, vestigingen, Optional.of(getypt), mails);
        }

        Getypt metMails(List<Abonnement> getypt) {
            return new Getypt(melding, blok, vestigingen, personen, Optional.of(getypt));
        }
    }

    Organisatiepagina(Deelnemers deelnemers, Abonnementen abonnementen) {
        this.deelnemers = deelnemers;
        this.abonnementen = abonnementen;
    }

    View toon(TabRequest request) {
        return Boekwoorden.een(request)
                .<View>map(organisatie -> page(request, organisatie, Getypt.NIETS))
                .orElseGet(() -> melding(request.texts(), "organisatie.kies"));
    }

    View mis(TabRequest request, Organisation organisatie, String blok, String sleutel) {
        return mis(request, organisatie, melding(request, blok, sleutel));
    }

    View misVestigingen(TabRequest request, Organisation organisatie, String vestigingen, String sleutel) {
        return mis(
                request, organisatie, melding(request, "vestigingen", sleutel).metVestigingen(vestigingen));
    }

    View misContact(TabRequest request, Organisation organisatie, List<Contactpersoon> personen, String sleutel) {
        return mis(request, organisatie, melding(request, "contact", sleutel).metPersonen(personen));
    }

    View misMail(TabRequest request, Organisation organisatie, List<Abonnement> mails, String sleutel) {
        return mis(request, organisatie, melding(request, "mail", sleutel).metMails(mails));
    }

    private static Getypt melding(TabRequest request, String blok, String sleutel) {
        return Getypt.niets(request.texts().text(sleutel), blok);
    }

    private View mis(TabRequest request, Organisation organisatie, Getypt getypt) {
        return new View.Invalid(
                page(request, organisatie, getypt), List.of(new View.FieldError(getypt.blok(), getypt.melding())));
    }

    private View.Page page(TabRequest request, Organisation organisatie, Getypt getypt) {
        return deelnemers
                .deelnemer(request.caller(), organisatie.id())
                .map(deelnemer -> page(request, organisatie, deelnemer, getypt))
                .orElseGet(() -> melding(request.texts(), "organisatie.geen-deelnemer"));
    }

    private View.Page page(TabRequest request, Organisation organisatie, Deelnemer deelnemer, Getypt getypt) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        List<Aanvraag> aanvragen = deelnemers.aanvragen(request.caller(), organisatie.id());
        List<Contactpersoon> nu = abonnementen.contactpersonen(request.caller(), organisatie.id());
        var regels = new Aanvraagregels(texts, words);
        var model = new OrganisatieModel(
                organisatie.name(),
                Boekwoorden.soort(texts, deelnemer.soort()),
                getypt.melding(),
                getypt.blok(),
                Modulematrix.voor(deelnemer.soort()).stream()
                        .map(module -> module(texts, deelnemer, aanvragen, module))
                        .toList(),
                getypt.vestigingen().orElseGet(() -> String.join("\n", deelnemer.vestigingen())),
                aanvragen.stream()
                        .map(een -> regels.regel(een, organisatie.name(), deelnemer, () -> nu))
                        .toList(),
                deelnemers.berichten(deelnemer).stream()
                        .map(soort -> new Keuze(
                                soort.type().toString(),
                                Boekwoorden.bericht(texts, soort),
                                !deelnemer.weigert().contains(soort.type())))
                        .toList(),
                personen(getypt.personen().orElse(nu)),
                mails(getypt.mails().orElseGet(() -> abonnementen.abonnementen(request.caller(), organisatie.id()))),
                MijnOrganisatieTab.wanneer().stream()
                        .map(Boekwoorden::klein)
                        .map(wanneer -> new Option(wanneer, texts.text("mail.wanneer." + wanneer)))
                        .toList(),
                request.formToken());
        return new View.Page(
                texts.text(TITEL),
                Html.body(out -> JtemijnorganisatieGenerated.render(out, null, words, texts, model)));
    }

    private static Moduleregel module(Texts texts, Deelnemer deelnemer, List<Aanvraag> aanvragen, Module module) {
        // newest first
        Optional<Aanvraag> laatste = aanvragen.stream()
                .filter(aanvraag -> aanvraag.module().filter(module::equals).isPresent())
                .findFirst();
        boolean heeft = deelnemer.modules().contains(module);
        String stand = heeft
                ? Boekwoorden.stand(texts, Aanvraag.Stand.TOEGEKEND)
                : laatste.map(aanvraag -> Boekwoorden.stand(texts, aanvraag.stand()))
                        .orElseGet(() -> texts.text("organisatie.module.niet"));
        String kleur = heeft
                ? "success"
                : laatste.map(aanvraag -> Boekwoorden.kleur(aanvraag.stand())).orElse("neutral");
        return new Moduleregel(
                Boekwoorden.klein(module),
                Boekwoorden.module(texts, module),
                stand,
                kleur,
                !heeft && laatste.filter(Aanvraag::isOpen).isEmpty());
    }

    /** One more than there are, to fill in. */
    private static List<Persoon> personen(List<Contactpersoon> personen) {
        List<Persoon> regels = new ArrayList<>();
        personen.forEach(een -> regels.add(new Persoon(een.naam(), een.rol(), een.mail(), een.telefoon())));
        if (regels.size() < Abonnementen.MEESTE) {
            regels.add(new Persoon("", "", "", ""));
        }
        return regels;
    }

    private static List<Mail> mails(List<Abonnement> abonnementen) {
        List<Mail> regels = new ArrayList<>();
        abonnementen.forEach(
                een -> regels.add(new Mail(een.adres(), Boekwoorden.klein(een.wanneer()), een.herinneringen())));
        if (regels.size() < Abonnementen.MEESTE) {
            regels.add(new Mail("", "meteen", true));
        }
        return regels;
    }

    private static View.Page melding(Texts texts, String sleutel) {
        return new View.Page(
                texts.text(TITEL),
                Html.body(out -> JteboekmeldingGenerated.render(
                        out, null, texts.text(TITEL), texts.text(sleutel), texts.text(sleutel + ".text"))));
    }
}
