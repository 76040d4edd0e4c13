// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.product;

import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.identity.Enablement;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Switches a product off for an organisation. */
@Service
@Command(scope = "portal", name = "product-disable", description = "Switches a product off for an organisation")
public final class ProductDisable extends ProductSwitch {
    public ProductDisable() {
        super("off");
    }

    @Override
    void switchOne(Desk desk, ProductId id, OrganisationId one) {
        desk.tell(Enablement.class, e -> e.disable(id, one, desk.by()));
    }

    @Override
    List<OrganisationId> candidates(Desk desk, ProductId id) {
        return desk.ask(Enablement.class, Enablement::all).stream()
                .filter(e -> e.product().equals(id))
                .map(Enablement.Enabled::organisation)
                .toList();
    }
}
