// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.Tab;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Hub;
import nl.bidn.product.zorgberichten.service.Instelling;
import nl.bidn.product.zorgberichten.service.Rights;
import nl.bidn.product.zorgberichten.web.AanleverenTab;
import nl.bidn.product.zorgberichten.web.FoutlogTab;
import nl.bidn.product.zorgberichten.web.InstellingenTab;
import nl.bidn.product.zorgberichten.web.OphalenTab;
import nl.bidn.product.zorgberichten.web.VolgenTab;

/** What iWmo and iJw have in common: all but their name and their messages. */
abstract sealed class Dienstproduct implements Product permits IwmoProduct, IjwProduct {
    private final Dienst dienst;
    private final List<Tab> tabs;

    Dienstproduct(Dienst dienst, Hub hub, Clock clock) {
        this.dienst = dienst;
        this.tabs = List.of(
                new AanleverenTab(dienst, hub),
                new OphalenTab(dienst, hub, clock),
                new VolgenTab(dienst, hub),
                new FoutlogTab(dienst, hub, clock),
                new InstellingenTab(dienst, hub.instellingen(), clock));
    }

    @Override
    public final ProductId id() {
        return dienst.product();
    }

    @Override
    public final Domain domain() {
        return Domain.ZORG;
    }

    @Override
    public final Assurance signIn() {
        return Assurance.EH3;
    }

    @Override
    public final Set<OrganisationType> audience() {
        return Set.of(OrganisationType.GEMEENTE, OrganisationType.SAMENWERKINGSVERBAND);
    }

    /** Manual 002, section 1: without these three the product stays shut. */
    @Override
    public final List<Agreement> agreements() {
        return List.of(
                new Agreement("aansluitingsovereenkomst"),
                new Agreement("bewerkersovereenkomst-bidn"),
                new Agreement("bewerkersovereenkomst-vecozo"));
    }

    /** Manual 002, section 3.2: who configures does not exchange, and who exchanges does not configure. */
    @Override
    public final List<Role> roles() {
        return List.of(
                Role.staff("gebruiker", Rights.UITWISSELEN, Rights.FOUTEN_ZIEN),
                Role.staff("productbeheerder", Rights.INSTELLEN, Rights.FOUTEN_ZIEN));
    }

    @Override
    public final List<Tab> tabs() {
        return tabs;
    }

    @Override
    public final List<Setting<?>> settings() {
        return Instelling.alle();
    }
}
