// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners;

import nl.bidn.portal.api.Product;
import nl.bidn.portal.testkit.ProductContract;
import nl.bidn.product.alleenverdieners.Fixture.Kind;
import org.junit.jupiter.api.BeforeAll;

class ContractTest extends ProductContract {
    private static Fixture fixture;

    @BeforeAll
    static void open() {
        fixture = new Fixture(Kind.DERBY);
    }

    @Override
    protected Product product() {
        return fixture.product;
    }
}
