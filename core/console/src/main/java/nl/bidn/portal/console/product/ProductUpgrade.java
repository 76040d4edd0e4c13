// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.product;

import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Input;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.products.ProductInstaller;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Replaces a product by another version; the old one comes back if it fails. */
@Service
@Command(
        scope = "portal",
        name = "product-upgrade",
        description =
                "Replaces a product, and all of its bundle, by another version; the old one comes back if any fails")
public final class ProductUpgrade extends PortalCommand {
    @Argument(index = 0, name = "file", description = "The JAR of the product, or a KAR that holds it", required = true)
    @Completion(FileCompleter.class)
    String file = "";

    @Override
    protected void run(Desk desk) {
        new Brought(desk.ask(ProductInstaller.class, p -> p.upgrade(Input.file(file))))
                .tell(desk, "product-upgrade", "Upgraded");
    }
}
