// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgcak;

import java.time.Clock;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.testkit.FakeOutgoing;
import nl.bidn.portal.testkit.ProductContract;
import nl.bidn.zorg.keten.FakeKnooppunt;

class ContractTest extends ProductContract {
    @Override
    protected Product product() {
        return new ZorgCakProduct(new CakLijn(FakeOutgoing.unreachable()), new FakeKnooppunt(), Clock.systemUTC());
    }
}
