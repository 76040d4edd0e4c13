// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import nl.bidn.portal.api.Product;
import nl.bidn.portal.testkit.ProductContract;
import org.junit.jupiter.api.BeforeAll;

class ContractTest extends ProductContract {
    private static Product product;

    @BeforeAll
    static void open() {
        product = Voordeur.open();
    }

    @Override
    protected Product product() {
        return product;
    }
}
