// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.portal.api.Participation;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Secrecy;
import nl.bidn.portal.api.Settings;
import nl.bidn.portal.api.Tasks;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.api.WorkingCalendar;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.bericht.BerichtStore;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhookdienst;
import nl.bidn.product.schuldenknooppunt.store.AdresboekStores;
import nl.bidn.product.schuldenknooppunt.store.KoppelStores;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;

/** The front door: what the product contributes, and how its rooms are put together. */
@Component(service = Product.class)
public final class SchuldenknooppuntProduct implements Product {
    private final List<Contribution> parts;
    private final Adresboekdeel adresboek;
    private final BundleTracker<List<String>> tracker;

    @Activate
    public SchuldenknooppuntProduct(
            BundleContext context,
            @Reference BerichtStore berichtStore,
            @Reference AdresboekStores adresboekStores,
            @Reference KoppelStores koppelStores,
            @Reference Aansluitconfiguratie aansluiting,
            @Reference Transactions transactions,
            @Reference Vault vault,
            @Reference Secrecy secrecy,
            @Reference Audit audit,
            @Reference Notices notices,
            @Reference Tasks tasks,
            @Reference Outgoing outgoing,
            @Reference Settings settings,
            @Reference OrganisationDirectory directory,
            @Reference Participation participation,
            @Reference WorkingCalendar kalender,
            @Reference Clock clock) {
        var portal = new Portal(
                transactions,
                vault,
                secrecy,
                audit,
                notices,
                tasks,
                outgoing,
                settings,
                directory,
                participation,
                kalender,
                clock);
        var sets = new Berichtensets();
        tracker = sets.follow(context);
        var webhooks = Webhookdienst.van(koppelStores.webhooks(), koppelStores.bezorgingen(), portal);
        adresboek = new Adresboekdeel(adresboekStores, sets, aansluiting, webhooks, portal);
        var berichten = new Berichtdeel(berichtStore, adresboek.adresboek(), sets, adresboek.melder(), portal);
        var web = new Webdeel(berichten.berichten(), sets, adresboek, clock);
        // tabs are shown in this order
        parts = List.of(
                web,
                berichten,
                adresboek,
                adresboek.mailDagelijks(berichten::wacht),
                new Webhookdeel(webhooks, adresboek.adresboek()),
                new Koppeldeel(sets));
    }

    @Deactivate
    void stop() {
        tracker.close();
    }

    @Override
    public ProductId id() {
        return new ProductId("schuldenknooppunt");
    }

    @Override
    public Domain domain() {
        return Domain.SCHULDEN;
    }

    @Override
    public Assurance signIn() {
        return Assurance.EH3;
    }

    @Override
    public Set<OrganisationType> audience() {
        return Set.of(
                OrganisationType.GEMEENTE,
                OrganisationType.SAMENWERKINGSVERBAND,
                OrganisationType.SCHULDHULPVERLENER,
                OrganisationType.SCHULDEISER,
                OrganisationType.BEWINDVOERDER,
                OrganisationType.KETENPARTNER,
                OrganisationType.BIDN);
    }

    /** schuldenknooppunt.nl, Aansluiten: one document is both. */
    @Override
    public List<Agreement> agreements() {
        return List.of(new Agreement("aansluit-en-verwerkersovereenkomst"));
    }

    /** The node's own rule, as elsewhere in the portal: who sets up sees no message, and who handles messages sets nothing up. */
    @Override
    public List<Role> roles() {
        return List.of(
                Role.staff("gebruiker", Rights.BERICHTEN, Rights.INZIEN),
                Role.staff("koppeling", Rights.BERICHTEN, Rights.INZIEN),
                Role.staff("productbeheerder", Rights.BEHEREN, Rights.INZIEN),
                Role.staff("servicedesk", Rights.TOEKENNEN));
    }

    @Override
    public void enabled(Organisation organisation) {
        adresboek.sluitAan(organisation);
    }

    @Override
    public void disabled(Organisation organisation) {
        adresboek.sluitAf(organisation);
    }

    @Override
    public List<Contribution> parts() {
        return parts;
    }
}
