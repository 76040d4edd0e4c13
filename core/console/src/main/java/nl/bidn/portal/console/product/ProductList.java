// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.product;

import java.util.Map;
import java.util.stream.Collectors;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.Listing;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.products.Products;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the products, their state and for how many organisations they are on. */
@Service
@Command(
        scope = "portal",
        name = "product-list",
        description = "Lists the products, their state and for how many organisations they are on")
public final class ProductList extends PortalCommand {
    @Option(name = "--json", description = "Write JSON")
    boolean json;

    @Override
    protected void run(Desk desk) {
        Map<ProductId, Long> enabled = desk.ask(Enablement.class, Enablement::all).stream()
                .collect(Collectors.groupingBy(Enablement.Enabled::product, Collectors.counting()));
        Listing listing = new Listing("id", "version", "state", "reason", "enabled", "tabs");
        desk.ask(Products.class, Products::all)
                .forEach(p -> listing.add(
                        p.id(),
                        p.version(),
                        p.state(),
                        p.reason(),
                        enabled.getOrDefault(p.id(), 0L),
                        p.tabs().stream().map(Tab::path).toList()));
        listing.print(desk.out(), json);
    }
}
