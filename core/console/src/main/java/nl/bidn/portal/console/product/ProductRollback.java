// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.product;

import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.console.completion.ProductCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.products.InstalledProduct;
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
        description = "Goes back to the version of a product before the last upgrade")
public final class ProductRollback extends PortalCommand {
    @Argument(index = 0, name = "product", description = "Id of the product", required = true)
    @Completion(ProductCompleter.class)
    String product = "";

    @Override
    protected void run(Desk desk) {
        InstalledProduct installed = desk.ask(ProductInstaller.class, p -> p.rollback(new ProductId(product)));
        desk.audit("product-rollback", null, "product " + installed.id() + " version " + installed.version());
        desk.print("Back at " + installed.id() + " " + installed.version() + ": " + installed.state());
    }
}
