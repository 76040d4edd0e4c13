// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.List;

/** {@code Sleutels} of {@code openapi/v1.json}. */
public record SleutelsJson(List<SleutelJson> sleutels) {}
