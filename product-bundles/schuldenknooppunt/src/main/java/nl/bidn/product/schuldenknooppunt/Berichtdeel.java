// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.time.Period;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.schuldenknooppunt.endpoint.BerichtEndpoint;
import nl.bidn.product.schuldenknooppunt.endpoint.LogboekEndpoint;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.bericht.BerichtStore;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichten;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichtfilter;
import nl.bidn.product.schuldenknooppunt.service.bericht.Herinner;
import nl.bidn.product.schuldenknooppunt.service.bericht.Stand;
import nl.bidn.product.schuldenknooppunt.service.bericht.Verloop;
import nl.bidn.product.schuldenknooppunt.service.bericht.VertelAfzenders;
import nl.bidn.product.schuldenknooppunt.service.bericht.VerwijderLogboek;
import nl.bidn.product.schuldenknooppunt.service.melding.Melder;
import nl.bidn.product.schuldenknooppunt.web.LogboekTab;

/** Messages through the portal, their states, terms and logbook, put together for the front door. */
final class Berichtdeel implements Contribution {
    private final Berichten berichten;
    private final List<Tab> tabs;
    private final List<Endpoint> endpoints;
    private final List<Job> jobs;
    private final VertelAfzenders vertelAfzenders;

    Berichtdeel(BerichtStore store, Adresboek adresboek, Berichtsoorten soorten, Melder melder, Portal portal) {
        berichten = new Berichten(store, adresboek, soorten, melder, portal);
        tabs = List.of(new LogboekTab(berichten, adresboek, soorten));
        endpoints = List.of(
                new Endpoint.Rest(
                        1,
                        Koppeldeel.API,
                        BerichtEndpoint.PAD,
                        Rights.BERICHTEN,
                        new BerichtEndpoint(berichten, adresboek)),
                new Endpoint.Rest(
                        1, Koppeldeel.API, LogboekEndpoint.PAD, Rights.INZIEN, new LogboekEndpoint(berichten)));
        jobs = List.of(
                new Verloop(store, melder, portal),
                new Herinner(store, melder, portal),
                new VerwijderLogboek(store, portal));
        vertelAfzenders = new VertelAfzenders(store, adresboek, melder, portal);
    }

    /** For the pages on which people send and read. */
    Berichten berichten() {
        return berichten;
    }

    /** Whether somebody offered this organisation something that it did not fetch yet. */
    boolean wacht(OrganisationId organisatie) {
        return berichten.aantalOntvangen(
                        Set.of(organisatie), Berichtfilter.alles().met(Stand.AANGEBODEN), 1)
                > 0;
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
    public List<Worker> workers() {
        return List.of(vertelAfzenders);
    }

    @Override
    public List<Job> jobs() {
        return jobs;
    }

    /** Five working days, which holidays make longer. */
    @Override
    public List<Retention> retention() {
        return List.of(
                new Retention("inhoud", Period.ofDays(14), "BIDN, ophalen binnen vijf werkdagen", Verloop.NAME),
                new Retention("bericht", VerwijderLogboek.BEWAARD, "BIDN, verantwoording", VerwijderLogboek.NAME));
    }
}
