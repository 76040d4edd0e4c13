// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.product;

import java.util.stream.Collectors;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.console.completion.ProductCompleter;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.products.ProductInstaller;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Takes a product away; its data stays. */
@Service
@Command(
        scope = "portal",
        name = "product-remove",
        description = "Takes a product, and all of its bundle, away; the data stays")
public final class ProductRemove extends PortalCommand {
    @Argument(
            index = 0,
            name = "product",
            description = "Id of the product; of the several of one bundle the first",
            required = true)
    @Completion(ProductCompleter.class)
    String product = "";

    @Override
    protected void run(Desk desk) {
        ProductId id = new ProductId(product);
        String removed = desk.ask(ProductInstaller.class, p -> p.remove(id)).stream()
                .map(ProductId::value)
                .collect(Collectors.joining(", "));
        desk.audit("product-remove", null, "product " + removed);
        desk.print("Removed " + removed + "; " + (removed.contains(",") ? "their" : "its") + " data stays");
    }
}
