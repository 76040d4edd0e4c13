// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.View;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Contactpersoon;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Deelnemer;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Deelnemers;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Deelnemers.Vraagresultaat;
import nl.bidn.product.schuldenknooppunt.service.melding.Abonnement;
import nl.bidn.product.schuldenknooppunt.service.melding.Abonnement.Wanneer;
import nl.bidn.product.schuldenknooppunt.service.melding.Abonnementen;
import nl.bidn.product.schuldenknooppunt.service.melding.Abonnementen.Fout;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhooks;

/** What the productbeheerder sets up for his organisation. What others see of it waits for the servicedesk. */
public final class MijnOrganisatieTab implements Tab {
    private static final String PATH = "mijn-organisatie";
    private static final String TOELICHTING = "toelichting";

    private final Deelnemers deelnemers;
    private final Abonnementen abonnementen;
    private final Organisatiepagina pagina;
    private final Webhookpagina webhooks;

    public MijnOrganisatieTab(Deelnemers deelnemers, Abonnementen abonnementen, Webhooks webhooks) {
        this.webhooks = new Webhookpagina(webhooks);
        this.deelnemers = deelnemers;
        this.abonnementen = abonnementen;
        this.pagina = new Organisatiepagina(deelnemers, abonnementen);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission requires() {
        return Rights.BEHEREN;
    }

    @Override
    public View show(TabRequest request) {
        return switch (request.path()) {
            case "" -> pagina.toon(request);
            case Webhookpagina.PAD ->
                Boekwoorden.een(request)
                        .map(organisatie -> webhooks.toon(request, organisatie))
                        .orElseGet(() -> pagina.toon(request));
            default -> new View.NotFound();
        };
    }

    @Override
    public View submit(TabRequest request) {
        Optional<Organisation> een = Boekwoorden.een(request);
        if (een.isEmpty()) {
            return new View.NotAllowed(request.texts().text("organisatie.kies"));
        }
        Organisation organisatie = een.get();
        if (request.path().equals(Webhookpagina.PAD) || request.path().startsWith(Webhookpagina.PAD + "/")) {
            String daad = request.path().substring(Webhookpagina.PAD.length());
            return webhooks.doe(request, organisatie, daad.isEmpty() ? "" : daad.substring(1));
        }
        return switch (request.path()) {
            case "module" -> vraagModule(request, organisatie);
            case "vestigingen" -> vraagVestigingen(request, organisatie);
            case "intrekken" -> trekIn(request, organisatie);
            case "berichten" -> kiesBerichten(request, organisatie);
            case "contact" -> bewaarContact(request, organisatie);
            case "mail" -> bewaarMail(request, organisatie);
            default -> new View.NotFound();
        };
    }

    private View vraagModule(TabRequest request, Organisation organisatie) {
        Optional<Module> module = Boekwoorden.keuze(Module.class, request.parameter("module"));
        return module.map(gekozen -> deelnemers.vraagModule(
                        request.caller(), organisatie.id(), gekozen, Boekwoorden.getypt(request, TOELICHTING)))
                .map(resultaat -> na(request, organisatie, "module", resultaat))
                .orElseGet(() -> na(request, organisatie, "module", Vraagresultaat.ONGELDIG));
    }

    private View vraagVestigingen(TabRequest request, Organisation organisatie) {
        String getypt = Boekwoorden.getypt(request, "vestigingen");
        Vraagresultaat resultaat = deelnemers.vraagVestigingen(
                request.caller(), organisatie.id(), getypt.lines().toList(), "");
        return resultaat == Vraagresultaat.GEVRAAGD
                ? new View.Redirect(PATH)
                : pagina.misVestigingen(request, organisatie, getypt, sleutel(resultaat));
    }

    private View na(TabRequest request, Organisation organisatie, String blok, Vraagresultaat resultaat) {
        return resultaat == Vraagresultaat.GEVRAAGD
                ? new View.Redirect(PATH)
                : pagina.mis(request, organisatie, blok, sleutel(resultaat));
    }

    private static String sleutel(Vraagresultaat resultaat) {
        return "organisatie.vraag." + Boekwoorden.klein(resultaat);
    }

    private static String sleutel(Fout fout) {
        return "organisatie.fout." + Boekwoorden.klein(fout);
    }

    private View trekIn(TabRequest request, Organisation organisatie) {
        Optional<UUID> id = Boekwoorden.uuid(Boekwoorden.getypt(request, "id"));
        return id.filter(aanvraag -> deelnemers.trekIn(request.caller(), organisatie.id(), aanvraag))
                .<View>map(gedaan -> new View.Redirect(PATH))
                .orElseGet(() -> pagina.mis(request, organisatie, "aanvragen", "organisatie.niet-meer"));
    }

    private View kiesBerichten(TabRequest request, Organisation organisatie) {
        Set<String> gekozen = Set.copyOf(request.parameters("bericht"));
        Set<Berichttype> aanvaardt = deelnemers
                .deelnemer(request.caller(), organisatie.id())
                .map((Deelnemer deelnemer) -> deelnemers.berichten(deelnemer).stream()
                        .map(Berichtsoort::type)
                        .filter(type -> gekozen.contains(type.toString()))
                        .collect(Collectors.toSet()))
                .orElseGet(Set::of);
        return na(
                request,
                organisatie,
                "berichten",
                deelnemers.vraagBerichten(request.caller(), organisatie.id(), aanvaardt));
    }

    private View bewaarContact(TabRequest request, Organisation organisatie) {
        List<Contactpersoon> personen = personen(request);
        Fout fout = abonnementen.keur(request.caller(), organisatie.id(), personen);
        if (fout != Fout.GEEN) {
            return pagina.misContact(request, organisatie, personen, sleutel(fout));
        }
        Vraagresultaat resultaat = deelnemers.vraagContactpersonen(request.caller(), organisatie.id(), personen);
        return resultaat == Vraagresultaat.GEVRAAGD
                ? new View.Redirect(PATH)
                : pagina.misContact(request, organisatie, personen, sleutel(resultaat));
    }

    private static List<Contactpersoon> personen(TabRequest request) {
        List<Contactpersoon> personen = new ArrayList<>();
        for (int i = 0; i <= Abonnementen.MEESTE; i++) {
            var persoon = new Contactpersoon(
                    UUID.randomUUID().toString(),
                    Boekwoorden.getypt(request, "naam-" + i),
                    Boekwoorden.getypt(request, "rol-" + i),
                    Boekwoorden.getypt(request, "mail-" + i),
                    Boekwoorden.getypt(request, "telefoon-" + i));
            if (!(persoon.naam() + persoon.rol() + persoon.mail() + persoon.telefoon()).isEmpty()) {
                personen.add(persoon);
            }
        }
        return personen;
    }

    private View bewaarMail(TabRequest request, Organisation organisatie) {
        List<Abonnement> mails = new ArrayList<>();
        for (int i = 0; i <= Abonnementen.MEESTE; i++) {
            String adres = Boekwoorden.getypt(request, "adres-" + i);
            if (!adres.isEmpty()) {
                mails.add(new Abonnement(
                        adres,
                        Boekwoorden.keuze(Wanneer.class, request.parameter("wanneer-" + i))
                                .orElse(Wanneer.METEEN),
                        request.parameter("herinneringen-" + i).isPresent()));
            }
        }
        Fout fout = abonnementen.bewaar(request.caller(), organisatie.id(), mails);
        return fout == Fout.GEEN ? new View.Redirect(PATH) : pagina.misMail(request, organisatie, mails, sleutel(fout));
    }

    static List<Wanneer> wanneer() {
        return Arrays.asList(Wanneer.values());
    }
}
