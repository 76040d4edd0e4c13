// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code Sleutelaanvraag} of {@code openapi/v1.json}.
 *
 * @param deelnemer whose it is, by the address book; may be left out by a system of one participant
 */
public record SleutelaanvraagJson(
        @Nullable String deelnemer,
        @Nullable String gebruik,
        @Nullable Map<String, Object> jwk,
        @Nullable String geldigTot) {}
