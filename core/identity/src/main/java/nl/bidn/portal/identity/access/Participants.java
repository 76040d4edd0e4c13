// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.access;

import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Participation;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.enablement.EnablementRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells products who takes part in them at this moment, by the rules from which the rights of people and systems follow. */
@Component(service = Participation.class)
public final class Participants implements Participation {
    private final EnablementRegister enablement;
    private final Landscapes landscapes;

    @Activate
    public Participants(@Reference EnablementRegister enablement, @Reference Landscapes landscapes) {
        this.enablement = enablement;
        this.landscapes = landscapes;
    }

    @Override
    public boolean takesPart(ProductId product, OrganisationId organisation) {
        return enablement.takesPart(product, organisation);
    }

    @Override
    public boolean mayUse(ProductId product, String dienst, OrganisationId by, OrganisationId organisation) {
        return landscapes.now().mayUse(product, dienst, by, organisation);
    }
}
