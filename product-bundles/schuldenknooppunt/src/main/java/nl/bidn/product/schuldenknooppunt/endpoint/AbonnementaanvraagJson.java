// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Abonnementaanvraag} of {@code openapi/v1.json}, as it came. */
public record AbonnementaanvraagJson(
        @Nullable String deelnemer,
        @Nullable String adres,
        @Nullable List<@Nullable String> gebeurtenissen) {}
