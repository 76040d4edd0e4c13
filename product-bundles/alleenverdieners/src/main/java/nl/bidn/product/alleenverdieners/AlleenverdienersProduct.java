// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.Vault;
import nl.bidn.product.alleenverdieners.endpoint.DeliveryEndpoint;
import nl.bidn.product.alleenverdieners.service.Deliveries;
import nl.bidn.product.alleenverdieners.service.Lifetime;
import nl.bidn.product.alleenverdieners.service.Portal;
import nl.bidn.product.alleenverdieners.service.RemovalProbe;
import nl.bidn.product.alleenverdieners.service.RemoveExpired;
import nl.bidn.product.alleenverdieners.service.ReportLists;
import nl.bidn.product.alleenverdieners.service.Reports;
import nl.bidn.product.alleenverdieners.service.Rights;
import nl.bidn.product.alleenverdieners.store.JpaStores;
import nl.bidn.product.alleenverdieners.web.OphalenTab;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The front door: what the product contributes, and how its rooms are put together. */
@Component(service = Product.class)
public final class AlleenverdienersProduct implements Product {
    private static final String MANUAL = "Handleiding Alleenverdieners, hoofdstuk 3";
    private static final String OWN_CHOICE = "BIDN, verantwoording van leveringen en vernietiging";

    private final Reports reports;
    private final Tab ophalen;
    private final Endpoint leveringen;
    private final Job removal;
    private final Probe probe;

    @Activate
    public AlleenverdienersProduct(
            @Reference JpaStores stores,
            @Reference Transactions transactions,
            @Reference Vault vault,
            @Reference Notices notices,
            @Reference Audit audit,
            @Reference OrganisationDirectory directory,
            @Reference Clock clock) {
        var portal = new Portal(transactions, vault, notices, audit, directory, clock);
        var lists = new ReportLists(stores.reports(), portal);
        var deliveries = new Deliveries(stores.deliveries(), stores.reports(), lists, portal);

        reports = new Reports(stores.reports(), lists, portal);
        ophalen = new OphalenTab(reports, clock);
        leveringen = new Endpoint.Rest(1, "1.0.0", Rights.AANLEVEREN, new DeliveryEndpoint(deliveries));
        removal = new RemoveExpired(stores.reports(), stores.deliveries(), stores.removals(), lists, portal);
        probe = new RemovalProbe(stores.reports(), stores.removals(), portal);
    }

    @Override
    public ProductId id() {
        return new ProductId("alleenverdieners");
    }

    @Override
    public Domain domain() {
        return Domain.WERK_EN_INKOMEN;
    }

    @Override
    public Set<OrganisationType> audience() {
        return Set.of(OrganisationType.GEMEENTE, OrganisationType.SAMENWERKINGSVERBAND);
    }

    @Override
    public List<Agreement> agreements() {
        return List.of(new Agreement("mutatieformulier"));
    }

    /** Manual, section 2.1; two productbeheerders, because of holidays and illness. */
    @Override
    public List<Role> roles() {
        return List.of(
                Role.signatory("gebruikersbeheerder"),
                Role.staff("productbeheerder", Rights.OPHALEN).advising(2),
                Role.supplier("aanleveraar", Rights.AANLEVEREN));
    }

    @Override
    public List<Tab> tabs() {
        return List.of(ophalen);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(leveringen);
    }

    @Override
    public List<Job> jobs() {
        return List.of(removal);
    }

    @Override
    public List<Probe> probes() {
        return List.of(probe);
    }

    @Override
    public void forget(String callerId) {
        reports.forget(callerId);
    }

    @Override
    public List<Retention> retention() {
        return List.of(
                new Retention("rapport", Lifetime.REPORT, MANUAL, RemoveExpired.NAME),
                new Retention("ontvangstbewijs", Lifetime.RECORD, OWN_CHOICE, RemoveExpired.NAME),
                new Retention("verwijderverslag", Lifetime.RECORD, OWN_CHOICE, RemoveExpired.NAME));
    }
}
