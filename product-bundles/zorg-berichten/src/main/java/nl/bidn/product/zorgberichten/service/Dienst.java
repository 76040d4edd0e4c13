// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.Locale;
import nl.bidn.portal.api.ProductId;

/** The products that are switched on separately. iEb belongs to iWmo: it is about the Wmo, and the same people do it. */
public enum Dienst {
    IWMO("WMO"),
    IJW("JW");

    private final String begin;

    Dienst(String begin) {
        this.begin = begin;
    }

    /**
     * That of a message type.
     *
     * @throws IllegalArgumentException if it is of none
     */
    public static Dienst van(String functie) {
        for (Dienst dienst : values()) {
            if (functie.startsWith(dienst.begin)) {
                return dienst;
            }
        }
        throw new IllegalArgumentException("'" + functie + "' belongs to no product");
    }

    public static Dienst van(ProductId product) {
        return valueOf(product.value().toUpperCase(Locale.ROOT));
    }

    public ProductId product() {
        return new ProductId(name().toLowerCase(Locale.ROOT));
    }
}
