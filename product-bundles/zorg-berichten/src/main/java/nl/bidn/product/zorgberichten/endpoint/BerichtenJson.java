// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Berichten} of {@code openapi/v1.json}: a page of a list. */
public record BerichtenJson(List<BerichtJson> berichten, LinksJson links) {
    /**
     * {@code Links}.
     *
     * @param volgende the next page; none: this is the last one
     */
    public record LinksJson(String zelf, @Nullable String volgende) {}
}
