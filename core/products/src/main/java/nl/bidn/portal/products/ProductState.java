// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products;

/** How a product does, as {@code portal:product-list} shows it. */
public enum ProductState {
    ACTIEF,
    /** There, but something of it fails: a tab, a job or a probe. */
    GEDEGRADEERD,
    GESTOPT,
    /** Could not come up; the reason says why. It contributes nothing. */
    MISLUKT
}
