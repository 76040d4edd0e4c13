// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.product;

import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.console.completion.ProductCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.products.ProductInstaller;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Goes back to the version of a product before the last upgrade. */
@Service
@Command(
        scope = "portal",
        name = "product-rollback",
        description = "Goes back to the version of a product, and all of its bundle, before the last upgrade")
public final class ProductRollback extends PortalCommand {
    @Argument(
            index = 0,
            name = "product",
            description = "Id of the product; of the several of one bundle the first",
            required = true)
    @Completion(ProductCompleter.class)
    String product = "";

    @Override
    protected void run(Desk desk) {
        new Brought(desk.ask(ProductInstaller.class, p -> p.rollback(new ProductId(product))))
                .tell(desk, "product-rollback", "Back at");
    }
}
