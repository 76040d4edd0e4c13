// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.product;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.console.completion.OrganisationCompleter;
import nl.bidn.portal.console.completion.ProductCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Enablement;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Switches a product off for an organisation. */
@Service
@Command(scope = "portal", name = "product-disable", description = "Switches a product off for an organisation")
public final class ProductDisable extends PortalCommand {
    @Argument(index = 0, name = "product", description = "Id of the product", required = true)
    @Completion(ProductCompleter.class)
    String product = "";

    @Argument(index = 1, name = "organisation", description = "Code of the organisation, or --all", required = false)
    @Completion(OrganisationCompleter.class)
    @Nullable
    String organisation;

    @Option(name = Input.ALL, description = "For all organisations for which it is on")
    boolean all;

    @Override
    protected void run(Desk desk) {
        ProductId id = new ProductId(product);
        Optional<OrganisationId> one =
                Input.oneOrAll(organisation, all, "an organisation").map(Input::code);
        if (one.isPresent()) {
            switchOne(desk, id, one.get());
            desk.print(id + " is off for " + one.get());
        } else {
            Many.of(candidates(desk, id)).each(desk, each -> switchOne(desk, id, each), id + " is off for");
        }
    }

    private static void switchOne(Desk desk, ProductId id, OrganisationId one) {
        desk.tell(Enablement.class, e -> e.disable(id, one, desk.by()));
    }

    private static List<OrganisationId> candidates(Desk desk, ProductId id) {
        return desk.ask(Enablement.class, Enablement::all).stream()
                .filter(e -> e.product().equals(id))
                .map(Enablement.Enabled::organisation)
                .toList();
    }
}
