// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.zorgberichten.endpoint.BerichtenEndpoint;
import nl.bidn.product.zorgberichten.endpoint.OntvangAsynchroon;
import nl.bidn.product.zorgberichten.service.Bewaartermijn;
import nl.bidn.product.zorgberichten.service.Hub;
import nl.bidn.product.zorgberichten.service.Opruimen;
import nl.bidn.product.zorgberichten.service.Rights;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The doors for systems of municipalities, and the work that goes on behind iWmo and iJw. */
@Component(service = Product.class, property = "portal.product=zorg-berichten")
public final class ZorgBerichtenProduct implements Product {
    private final Hub hub;
    private final List<Probe> probes;
    private final Clock clock;

    @Activate
    public ZorgBerichtenProduct(@Reference Berichtenhub berichtenhub) {
        this.hub = berichtenhub.hub();
        this.probes = berichtenhub.probes();
        this.clock = berichtenhub.clock();
    }

    @Override
    public ProductId id() {
        return new ProductId("zorg-berichten");
    }

    @Override
    public Domain domain() {
        return Domain.ZORG;
    }

    @Override
    public Assurance signIn() {
        return Assurance.EH3;
    }

    @Override
    public Set<OrganisationType> audience() {
        return Set.of(OrganisationType.GEMEENTE, OrganisationType.SAMENWERKINGSVERBAND);
    }

    @Override
    public List<Role> roles() {
        return List.of(Role.staff("koppeling", Rights.UITWISSELEN));
    }

    @Override
    public List<Endpoint> endpoints() {
        var berichten = new BerichtenEndpoint(hub.koppeling(), hub.ophalen(), clock);
        return List.of(
                new Endpoint.Rest(1, "1.0.0", Rights.UITWISSELEN, berichten),
                new Endpoint.Soap(
                        OntvangAsynchroon.NAAM,
                        Rights.UITWISSELEN,
                        Endpoint.Soap.Signing.ACCEPTED,
                        new OntvangAsynchroon(hub.koppeling(), clock)));
    }

    @Override
    public List<Worker> workers() {
        return hub.workers();
    }

    @Override
    public List<Probe> probes() {
        return probes;
    }

    @Override
    public List<Job> jobs() {
        return hub.jobs();
    }

    /** Reference: VECOZO keeps a payload for two months, and for 24 hours after it was fetched; users know that. */
    @Override
    public List<Retention> retention() {
        return List.of(
                new Retention("inhoud", Bewaartermijn.HOOGSTENS, "BIDN, gelijk aan VECOZO", Opruimen.NAME),
                new Retention(
                        "gegevens", Bewaartermijn.GEGEVENS, "BIDN, verantwoording van uitwisseling", Opruimen.NAME));
    }

    @Override
    public void forget(String callerId) {
        hub.forget(callerId);
    }
}
