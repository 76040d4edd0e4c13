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
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.jspecify.annotations.Nullable;

/** Switches a product on or off, for one organisation or for all that it concerns. */
abstract class ProductSwitch extends PortalCommand {
    @Argument(index = 0, name = "product", description = "Id of the product", required = true)
    @Completion(ProductCompleter.class)
    String product = "";

    @Argument(index = 1, name = "organisation", description = "Code of the organisation, or --all", required = false)
    @Completion(OrganisationCompleter.class)
    @Nullable
    String organisation;

    @Option(name = Input.ALL, description = "For all organisations that it concerns")
    boolean all;

    private final String state;

    /** @param state what it is afterwards: on or off */
    ProductSwitch(String state) {
        this.state = state;
    }

    abstract void switchOne(Desk desk, ProductId id, OrganisationId one);

    /** Those for which there is something to switch. */
    abstract List<OrganisationId> candidates(Desk desk, ProductId id);

    @Override
    protected void run(Desk desk) {
        ProductId id = new ProductId(product);
        String done = id + " is " + state + " for";
        Optional<OrganisationId> one =
                Input.oneOrAll(organisation, all, "an organisation").map(Input::code);
        if (one.isPresent()) {
            switchOne(desk, id, one.get());
            desk.print(done + " " + one.get());
        } else {
            Many.of(candidates(desk, id)).each(desk, each -> switchOne(desk, id, each), done);
        }
    }
}
