// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.product;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.completion.ProductCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.identity.Organisations;
import nl.bidn.portal.products.InstalledProduct;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Switches a product on for an organisation. */
@Service
@Command(scope = "portal", name = "product-enable", description = "Switches a product on for an organisation")
public final class ProductEnable extends PortalCommand {
    @Argument(index = 0, name = "product", description = "Id of the product", required = true)
    @Completion(ProductCompleter.class)
    String product = "";

    @Argument(index = 1, name = "organisation", description = "Code of the organisation, or --all", required = false)
    @Completion(OrganisationCompleter.class)
    @Nullable
    String organisation;

    @Option(name = Input.ALL, description = "For all organisations for which it can be")
    boolean all;

    @Override
    protected void run(Desk desk) {
        ProductId id = new ProductId(product);
        Optional<OrganisationId> one =
                Input.oneOrAll(organisation, all, "an organisation").map(Input::code);
        if (one.isPresent()) {
            switchOne(desk, id, one.get());
            desk.print(id + " is on for " + one.get());
        } else {
            Many.of(candidates(desk, id)).each(desk, each -> switchOne(desk, id, each), id + " is on for");
        }
    }

    private static void switchOne(Desk desk, ProductId id, OrganisationId one) {
        desk.tell(Enablement.class, e -> e.enable(id, one, desk.by()));
    }

    /** The organisations of the audience for which it is not on yet. */
    private static List<OrganisationId> candidates(Desk desk, ProductId id) {
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
