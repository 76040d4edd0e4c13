// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

/** What a key is for; one key never serves both. */
public enum Gebruik {
    VERSLEUTELEN,
    ONDERTEKENEN
}
