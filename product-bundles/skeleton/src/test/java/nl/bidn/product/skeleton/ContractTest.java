// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.skeleton;

import nl.bidn.portal.api.Product;
import nl.bidn.portal.testkit.ProductContract;
import nl.bidn.portal.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class ContractTest extends ProductContract {
    private static Fixture fixture;

    @BeforeAll
    static void open() {
        fixture = new Fixture(TestDatabase.derby());
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Override
    protected Product product() {
        return fixture.product;
    }
}
