// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

/** {@code Afsluiting} of {@code openapi/v1.json}. */
public record AfsluitingJson(int aantalDelen) {}
