// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.enablement;

import nl.bidn.portal.api.Dienst;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Refused.Why;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;

/** Finds the product that a change is about, and refuses the change for one that is not there. */
public final class Running {
    private Running() {}

    /** One that is installed, in whatever state. */
    public static InstalledProduct installed(Products products, ProductId id) {
        return products.find(id).orElseThrow(() -> new Refused(Why.NO_PRODUCT, "There is no product " + id, id));
    }

    /** One that says what it contributes. */
    public static InstalledProduct product(Products products, ProductId id) {
        InstalledProduct installed = installed(products, id);
        if (installed.product().isEmpty()) {
            throw new Refused(
                    Why.PRODUCT_STANDS_STILL,
                    "Product " + id + " does not run (" + installed.state() + "): " + installed.reason(),
                    id);
        }
        return installed;
    }

    /** One that has this dienst. */
    public static Dienst dienst(InstalledProduct product, String id) {
        return product.dienst(id)
                .orElseThrow(() -> new Refused(
                        Why.NO_DIENST,
                        "Product " + product.id() + " has no dienst '" + id + "': it has "
                                + product.diensten().stream().map(Dienst::id).toList(),
                        product.id(),
                        id));
    }
}
