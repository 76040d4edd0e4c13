// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code Sleutelaanvraag} of {@code openapi/v1.json}, as it came. */
public record SleutelaanvraagJson(
        @Nullable String deelnemer,
        @Nullable Map<String, Object> jwk,
        @Nullable String gebruik,
        @Nullable String geldigTot) {}
