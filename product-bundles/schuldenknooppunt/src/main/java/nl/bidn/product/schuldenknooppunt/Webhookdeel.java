// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.util.List;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.schuldenknooppunt.endpoint.AbonnementEndpoint;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.webhook.VerwijderBezorgingen;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhookdienst;

/** Webhooks for systems, put together for the front door. */
final class Webhookdeel implements Contribution {
    private final Webhookdienst dienst;
    private final List<Endpoint> endpoints;

    Webhookdeel(Webhookdienst dienst, Adresboek adresboek) {
        this.dienst = dienst;
        endpoints = List.of(new Endpoint.Rest(
                1,
                Koppeldeel.API,
                AbonnementEndpoint.PAD,
                Rights.BERICHTEN,
                new AbonnementEndpoint(dienst.webhooks(), adresboek)));
    }

    @Override
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    @Override
    public List<Job> jobs() {
        return List.of(dienst.opruimer());
    }

    @Override
    public List<Worker> workers() {
        return List.of(dienst.bezorg());
    }

    @Override
    public List<Probe> probes() {
        return List.of(dienst.probe());
    }

    @Override
    public List<Retention> retention() {
        return List.of(
                new Retention("bezorgingen", VerwijderBezorgingen.BEWAARD, "Eigen keuze", VerwijderBezorgingen.NAAM));
    }
}
