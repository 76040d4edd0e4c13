// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening;

import nl.bidn.portal.api.Product;
import nl.bidn.portal.testkit.ProductContract;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import org.junit.jupiter.api.BeforeAll;

class ContractTest extends ProductContract {
    private static Fixture fixture;

    @BeforeAll
    static void open() {
        fixture = new Fixture(Engine.DERBY);
    }

    @Override
    protected Product product() {
        return fixture.product;
    }
}
