// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * {@code Links} of {@code openapi/v1.json}.
 *
 * @param volgende the next page; none: this is the last one
 */
public record LinksJson(String zelf, @Nullable String volgende) {}
