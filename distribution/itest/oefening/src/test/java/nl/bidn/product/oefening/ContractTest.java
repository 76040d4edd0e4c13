// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.oefening;

import nl.bidn.portal.api.Product;
import nl.bidn.portal.testkit.ProductContract;

class ContractTest extends ProductContract {
    @Override
    protected Product product() {
        return new OefeningProduct();
    }
}
