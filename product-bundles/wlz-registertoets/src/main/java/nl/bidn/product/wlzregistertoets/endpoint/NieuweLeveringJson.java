// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import org.jspecify.annotations.Nullable;

/** {@code NieuweLevering} of {@code openapi/v1.json}. */
public record NieuweLeveringJson(@Nullable String leveringId) {}
