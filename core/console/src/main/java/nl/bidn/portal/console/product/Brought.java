// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.product;

import java.util.List;
import java.util.stream.Collectors;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.products.InstalledProduct;

/** What one bundle brought, its own name first: a line each for the operator, one line for the audit. */
record Brought(List<InstalledProduct> products) {
    void tell(Desk desk, String command, String how) {
        desk.audit(
                command,
                null,
                "product " + ids() + " version " + products.get(0).version());
        products.forEach(
                product -> desk.print(how + " " + product.id() + " " + product.version() + ": " + product.state()));
    }

    private String ids() {
        return products.stream().map(product -> product.id().value()).collect(Collectors.joining(", "));
    }
}
