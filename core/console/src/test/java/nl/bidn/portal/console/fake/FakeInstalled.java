// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.fake;

import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.fake.PlainProduct;

/** A product that is there, of which only name and version matter. */
public final class FakeInstalled extends PlainProduct {
    private final String version;

    public FakeInstalled(ProductId id, String version) {
        super(id);
        this.version = version;
    }

    @Override
    public String version() {
        return version;
    }
}
