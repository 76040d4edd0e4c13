// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Berichten} of {@code openapi/v1.json}: a page of a list. */
public record BerichtenJson(List<BerichtJson> berichten, BerichtlinksJson links) {
    /**
     * {@code Berichtlinks} of {@code openapi/v1.json}.
     *
     * @param volgende the next page; none: this is the last one
     */
    public record BerichtlinksJson(String zelf, @Nullable String volgende) {}
}
