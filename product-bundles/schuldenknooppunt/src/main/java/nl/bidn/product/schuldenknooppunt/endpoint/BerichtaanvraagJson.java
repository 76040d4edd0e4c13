// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code Berichtaanvraag} of {@code openapi/v1.json}.
 *
 * @param bijlagen kinds of what is in it
 * @param inhoud encrypted for the receiver
 */
public record BerichtaanvraagJson(
        @Nullable String referentienummer,
        @Nullable String conversatieReferentienummer,
        @Nullable String crossReferentienummer,
        @Nullable String afzender,
        @Nullable String ontvanger,
        @Nullable String berichttype,
        @Nullable String versie,
        @Nullable List<String> bijlagen,
        @Nullable String inhoud) {
    /** Without its content. */
    @Override
    public String toString() {
        return "BerichtaanvraagJson";
    }
}
