// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

/** Where clients and signals are kept. */
public record SignaalStores(ClientStore clienten, SignaalStore signalen, Beurten beurten) {}
