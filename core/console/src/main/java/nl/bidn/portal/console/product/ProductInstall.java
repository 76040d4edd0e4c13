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

/** Installs a product, or the several of one bundle, while the portal runs. */
@Service
@Command(
        scope = "portal",
        name = "product-install",
        description = "Installs a product, or the several of one bundle, while the portal runs")
public final class ProductInstall extends PortalCommand {
    @Argument(index = 0, name = "file", description = "The JAR of the product, or a KAR that holds it", required = true)
    @Completion(FileCompleter.class)
    String file = "";

    @Override
    protected void run(Desk desk) {
        new Brought(desk.ask(ProductInstaller.class, p -> p.install(Input.file(file))))
                .tell(desk, "product-install", "Installed");
    }
}
