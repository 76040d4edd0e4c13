// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.util.List;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.schuldenknooppunt.endpoint.AdresboekEndpoint;
import nl.bidn.product.schuldenknooppunt.endpoint.SleutelEndpoint;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Aansluitregel;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboekgeheugen;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Deelnemers;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Servicedesk;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutels;
import nl.bidn.product.schuldenknooppunt.service.adresboek.VerwijderOudeGegevens;
import nl.bidn.product.schuldenknooppunt.service.adresboek.WaarschuwSleutel;
import nl.bidn.product.schuldenknooppunt.service.melding.Abonnementen;
import nl.bidn.product.schuldenknooppunt.service.melding.MailDagelijks;
import nl.bidn.product.schuldenknooppunt.service.melding.Melder;
import nl.bidn.product.schuldenknooppunt.service.melding.Mensenmelder;
import nl.bidn.product.schuldenknooppunt.service.melding.VertelMensen;
import nl.bidn.product.schuldenknooppunt.service.melding.Wachtend;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhookdienst;
import nl.bidn.product.schuldenknooppunt.store.AdresboekStores;
import nl.bidn.product.schuldenknooppunt.web.AdresboekTab;
import nl.bidn.product.schuldenknooppunt.web.DeelnemersTab;
import nl.bidn.product.schuldenknooppunt.web.MijnOrganisatieTab;

/** Participants, the address book, keys, Mijn organisatie and the servicedesk, put together for the front door. */
final class Adresboekdeel implements Contribution {
    private final AdresboekStores stores;
    private final Webhookdienst webhooks;
    private final Portal portal;
    private final Adresboekgeheugen adresboek;
    private final Deelnemers deelnemers;
    private final Servicedesk servicedesk;
    private final Sleutels sleutels;
    private final Abonnementen abonnementen;
    private final Melder melder;
    private final List<Tab> tabs;
    private final List<Endpoint> endpoints;

    Adresboekdeel(
            AdresboekStores stores,
            Berichtsoorten soorten,
            Aansluitregel aansluitregel,
            Webhookdienst webhooks,
            Portal portal) {
        this.webhooks = webhooks;
        this.stores = stores;
        this.portal = portal;
        adresboek = new Adresboekgeheugen(stores.deelnemers(), soorten, portal);
        deelnemers = new Deelnemers(stores.deelnemers(), adresboek, soorten, aansluitregel, portal);
        servicedesk = new Servicedesk(stores.deelnemers(), stores.meldingen(), adresboek, portal);
        sleutels = new Sleutels(stores.deelnemers(), adresboek, webhooks.melder(), portal);
        abonnementen = new Abonnementen(stores.meldingen(), portal);
        var mensen = new Mensenmelder(adresboek, portal);
        melder = (gebeurtenis, wie, bericht) -> {
            mensen.meld(gebeurtenis, wie, bericht);
            webhooks.melder().meld(gebeurtenis, wie, bericht);
        };
        tabs = List.of(
                new AdresboekTab(adresboek, soorten, portal.clock()),
                new MijnOrganisatieTab(deelnemers, abonnementen, webhooks.webhooks()));
        endpoints = List.of(
                new Endpoint.Rest(
                        1, Koppeldeel.API, AdresboekEndpoint.PAD, Rights.INZIEN, new AdresboekEndpoint(adresboek)),
                new Endpoint.Rest(
                        1,
                        Koppeldeel.API,
                        SleutelEndpoint.PAD,
                        Rights.BERICHTEN,
                        new SleutelEndpoint(sleutels, adresboek)));
    }

    /** For the other parts. */
    Adresboekgeheugen adresboek() {
        return adresboek;
    }

    /** For the tab on which keys are made. */
    Sleutels sleutels() {
        return sleutels;
    }

    /** Tells people, and systems. */
    Melder melder() {
        return melder;
    }

    Deelnemers deelnemers() {
        return deelnemers;
    }

    Servicedesk servicedesk() {
        return servicedesk;
    }

    Abonnementen abonnementen() {
        return abonnementen;
    }

    void sluitAan(Organisation organisatie) {
        deelnemers.sluitAan(organisatie);
    }

    void sluitAf(Organisation organisatie) {
        deelnemers.sluitAf(organisatie);
    }

    /** For the servicedesk; what it keeps is kept by this part. */
    Contribution beheer() {
        var tab = new DeelnemersTab(servicedesk, abonnementen, portal.directory());
        return new Contribution() {
            @Override
            public List<Tab> tabs() {
                return List.of(tab);
            }
        };
    }

    /** @param wachtend whether messages wait for somebody, as another part knows */
    Contribution mailDagelijks(Wachtend wachtend) {
        var job = new MailDagelijks(stores.meldingen(), wachtend, portal);
        return new Contribution() {
            @Override
            public List<Job> jobs() {
                return List.of(job);
            }
        };
    }

    @Override
    public List<Tab> tabs() {
        return tabs;
    }

    @Override
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    @Override
    public List<Job> jobs() {
        return List.of(new VerwijderOudeGegevens(
                stores.deelnemers(), stores.meldingen(), webhooks.store(), adresboek, portal));
    }

    @Override
    public List<Worker> workers() {
        return List.of(
                new WaarschuwSleutel(stores.deelnemers(), webhooks.melder(), portal),
                new VertelMensen(stores.meldingen(), portal));
    }

    @Override
    public List<Retention> retention() {
        String bron = "Eigen keuze, even lang als het logboek van het Schuldenknooppunt";
        String eigen = "Eigen keuze";
        return List.of(
                new Retention("sleutels", VerwijderOudeGegevens.SLEUTELS, bron, VerwijderOudeGegevens.NAAM),
                new Retention("aanvragen", VerwijderOudeGegevens.AANVRAGEN, eigen, VerwijderOudeGegevens.NAAM),
                new Retention("contacten", VerwijderOudeGegevens.CONTACTEN, eigen, VerwijderOudeGegevens.NAAM));
    }

    @Override
    public void forget(String callerId) {
        deelnemers.vergeet(callerId);
    }
}
