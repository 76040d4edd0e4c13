// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.product;

import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.identity.Organisations;
import nl.bidn.portal.products.InstalledProduct;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Switches a product on for an organisation. */
@Service
@Command(scope = "portal", name = "product-enable", description = "Switches a product on for an organisation")
public final class ProductEnable extends ProductSwitch {
    public ProductEnable() {
        super("on");
    }

    @Override
    void switchOne(Desk desk, ProductId id, OrganisationId one) {
        desk.tell(Enablement.class, e -> e.enable(id, one, desk.by()));
    }

    /** The organisations of the audience for which it is not on yet. */
    @Override
    List<OrganisationId> candidates(Desk desk, ProductId id) {
        InstalledProduct installed = Input.product(desk, id.value());
        Set<OrganisationType> audience =
                installed.product().map(Product::audience).orElse(Set.of());
        return desk.ask(Organisations.class, Organisations::all).stream()
                .filter(o -> audience.contains(o.type()))
                .map(Organisation::id)
                .filter(o -> !desk.ask(Enablement.class, e -> e.isEnabled(id, o)))
                .toList();
    }
}
