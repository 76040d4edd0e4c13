// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.Dienst;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Logboek;
import nl.bidn.portal.api.Mandates;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.api.Onboarding;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.OrganisationNumbers;
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
import nl.bidn.product.schuldhulpverlening.service.Portal;
import nl.bidn.product.schuldhulpverlening.service.Rights;
import nl.bidn.product.schuldhulpverlening.service.Wgsdienst;
import nl.bidn.product.schuldhulpverlening.service.beheer.SleutelStore;
import nl.bidn.product.schuldhulpverlening.service.beheer.Sleutels;
import nl.bidn.product.schuldhulpverlening.service.beheer.Systeemtoegang;
import nl.bidn.product.schuldhulpverlening.service.beheer.Verantwoordingstore;
import nl.bidn.product.schuldhulpverlening.service.vraag.Lijststore;
import nl.bidn.product.schuldhulpverlening.service.vraag.VraagStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The front door: what the product contributes, and how its rooms are put together. */
@Component(service = Product.class)
public final class SchuldhulpverleningProduct implements Product {
    private final List<Contribution> delen;

    @Activate
    public SchuldhulpverleningProduct(
            @Reference VraagStore store,
            @Reference Lijststore lijsten,
            @Reference Verantwoordingstore verantwoording,
            @Reference SleutelStore sleutelstore,
            @Reference Doelconfiguratie doelen,
            @Reference Bronconfiguratie bronnen,
            @Reference Voetconfiguratie voet,
            @Reference Transactions transactions,
            @Reference Vault vault,
            @Reference Secrecy secrecy,
            @Reference Audit audit,
            @Reference Logboek logboek,
            @Reference Notices notices,
            @Reference Tasks tasks,
            @Reference Outgoing outgoing,
            @Reference Settings settings,
            @Reference OrganisationDirectory directory,
            @Reference OrganisationNumbers numbers,
            @Reference Mandates mandates,
            @Reference Participation participation,
            @Reference Clock clock) {
        var portal = new Portal(
                transactions,
                vault,
                secrecy,
                audit,
                logboek,
                notices,
                tasks,
                outgoing,
                settings,
                directory,
                numbers,
                mandates,
                participation,
                clock);
        var inlezen = new Inleesdeel(store, lijsten, doelen.doelen(), bronnen, portal);
        var sleutels = new Sleutels(sleutelstore, portal);
        // tabs are shown in this order
        delen = List.of(
                inlezen,
                new Rekendeel(voet.maxima(), clock),
                new Beheerdeel(verantwoording, sleutels, doelen.doelen(), portal),
                new Koppeldeel(inlezen, new Systeemtoegang(sleutels, portal)));
    }

    @Override
    public ProductId id() {
        return Portal.PRODUCT;
    }

    @Override
    public Domain domain() {
        return Domain.SCHULDEN;
    }

    /** Manual 000, step 4. */
    @Override
    public Assurance signIn() {
        return Assurance.EH3;
    }

    @Override
    public Set<OrganisationType> audience() {
        return Set.of(
                OrganisationType.GEMEENTE, OrganisationType.SAMENWERKINGSVERBAND, OrganisationType.SCHULDHULPVERLENER);
    }

    /** Manual 000, step 1: the signed form. */
    @Override
    public List<Agreement> agreements() {
        return List.of(new Agreement("aanmeldformulier-wgs"));
    }

    /** As elsewhere in the portal: who configures does not ask, and who asks does not configure. */
    @Override
    public List<Role> roles() {
        return List.of(
                Role.staff(
                        "gebruiker",
                        Rights.INLEZEN,
                        Rights.TOEGANG,
                        Rights.PLAN_VAN_AANPAK,
                        Rights.BESLAGVRIJE_VOET,
                        Rights.VERANTWOORDEN),
                Role.staff("koppeling", Rights.INLEZEN, Rights.TOEGANG, Rights.PLAN_VAN_AANPAK),
                Role.staff("productbeheerder", Rights.INSTELLEN, Rights.MACHTIGINGEN, Rights.VERANTWOORDEN));
    }

    /** Manual 000, step 1: which diensten somebody ticks. The two that read from sources share their tabs. */
    @Override
    public List<Dienst> diensten() {
        return List.of(
                Dienst.of(Wgsdienst.TOEGANG.id(), Rights.INLEZEN, Rights.TOEGANG),
                Dienst.of(Wgsdienst.PLAN_VAN_AANPAK.id(), Rights.INLEZEN, Rights.PLAN_VAN_AANPAK),
                Dienst.of("beslagvrije-voet", Rights.BESLAGVRIJE_VOET));
    }

    /** Manual 000, steps 3, 5 and 7. */
    @Override
    public Onboarding needs() {
        return new Onboarding(true, Department.SCHULDHULPVERLENING, true, true);
    }

    @Override
    public List<Contribution> parts() {
        return delen;
    }
}
