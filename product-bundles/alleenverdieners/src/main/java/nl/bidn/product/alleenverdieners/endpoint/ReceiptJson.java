// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.endpoint;

import nl.bidn.product.alleenverdieners.service.Lifetime;
import nl.bidn.product.alleenverdieners.service.Receipt;

/** {@code Ontvangstbewijs} of {@code openapi/v1.json}. */
public record ReceiptJson(
        String leveringId,
        int jaar,
        int aantalRapporten,
        int aantalHuishoudens,
        String gepubliceerdOp,
        String verwijderdatum) {

    static ReceiptJson of(Receipt receipt) {
        return new ReceiptJson(
                receipt.id(),
                receipt.year(),
                receipt.reports(),
                receipt.households(),
                receipt.publishedAt().toString(),
                Lifetime.day(receipt.expiresAt()).toString());
    }
}
