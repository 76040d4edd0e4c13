// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.store;

import nl.bidn.portal.api.ProductId;

/** A worker of a product, whether it is there or not. */
public record WorkerKey(ProductId product, String worker) {
    @Override
    public String toString() {
        return product + "/" + worker;
    }
}
