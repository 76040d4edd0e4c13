// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten;

import nl.bidn.portal.api.Product;
import nl.bidn.portal.testkit.ProductContract;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class ZorgBerichtenContractTest extends ProductContract {
    private static Fixture house;

    @BeforeAll
    static void open() {
        house = new Fixture(Engine.DERBY);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Override
    protected Product product() {
        return new ZorgBerichtenProduct(house.berichtenhub());
    }
}
