// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Logboek;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.OrganisationType;
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
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Register;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.toets.Berichtnummers;
import nl.bidn.product.wlzregistertoets.service.toets.RaadplegingStore;
import nl.bidn.product.wlzregistertoets.service.toets.Reeks;
import nl.bidn.product.wlzregistertoets.service.toezicht.ToezichtStore;
import nl.bidn.product.wlzregistertoets.service.verantwoording.VerantwoordingStore;
import nl.bidn.product.wlzregistertoets.store.JpaLijstStores;
import nl.bidn.product.wlzregistertoets.store.RegisterStores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The front door: what the product contributes, and how its rooms are put together. */
@Component(service = Product.class)
public final class WlzRegistertoetsProduct implements Product {
    private final List<Contribution> delen;

    @Activate
    public WlzRegistertoetsProduct(
            @Reference Register register,
            @Reference RegisterStores registers,
            @Reference Registerconfiguratie registerconfiguratie,
            @Reference RaadplegingStore raadplegingen,
            @Reference VerantwoordingStore verantwoording,
            @Reference ToezichtStore toezicht,
            @Reference Berichtnummers berichtnummers,
            @Reference JpaLijstStores lijststores,
            @Reference Doelconfiguratie doelen,
            @Reference Transactions transactions,
            @Reference Vault vault,
            @Reference Secrecy secrecy,
            @Reference Audit audit,
            @Reference Logboek logboek,
            @Reference Notices notices,
            @Reference Tasks tasks,
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
                logboek,
                notices,
                tasks,
                settings,
                directory,
                participation,
                clock);
        var raadplegen = new Raadpleegdeel(register, raadplegingen, verantwoording, doelen.doelen(), portal);
        var webservice = new Webservicedeel(raadplegen.systeemtoets(berichtnummers), berichtnummers, transactions);
        var reeks = new Reeks(register, raadplegingen, raadplegen.toetsen(), portal);
        var lijsten = new Lijstdeel(lijststores, doelen.doelen(), reeks, raadplegen.toegang(), portal);
        var levering = new Registerdeel(registers, registerconfiguratie, lijsten.naWissel(), portal);
        var beheer = new Beheerdeel(raadplegen, register, verantwoording, toezicht, doelen.doelen(), kalender, portal);
        // tabs are shown in this order
        delen = List.of(raadplegen, lijsten, beheer, webservice, levering);
    }

    @Override
    public ProductId id() {
        return new ProductId("wlz-registertoets");
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

    /** Manual 002, section 1. */
    @Override
    public List<Agreement> agreements() {
        return List.of(new Agreement("aansluitingsovereenkomst"), new Agreement("bewerkersovereenkomst-bidn"));
    }

    /** Manual 002, section 3.2: who configures does not look up, and who looks up does not configure. */
    @Override
    public List<Role> roles() {
        return List.of(
                Role.staff("gebruiker", Rights.RAADPLEGEN, Rights.VERANTWOORDEN),
                Role.staff("koppeling", Rights.RAADPLEGEN),
                Role.staff("productbeheerder", Rights.INSTELLEN, Rights.VERANTWOORDEN),
                Role.supplier("registerhouder", Rights.LEVEREN));
    }

    @Override
    public List<Contribution> parts() {
        return delen;
    }
}
