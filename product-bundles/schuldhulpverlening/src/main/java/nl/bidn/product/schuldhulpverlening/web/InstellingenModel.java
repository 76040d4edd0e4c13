// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.ui.CertificateLine;
import org.jspecify.annotations.Nullable;

/**
 * All that the tab Instellingen needs.
 *
 * @param oin by which its systems and people are known to sources; none: the servicedesk has none on record
 * @param sleutelSinds when the key that counts was made
 * @param nieuweSleutel shown once, after it was made
 */
public record InstellingenModel(
        String organisatie,
        Map<String, String> waarden,
        Map<String, String> fouten,
        Optional<String> oin,
        Optional<CertificateLine> certificaat,
        Optional<Instant> sleutelSinds,
        Optional<String> nieuweSleutel,
        String formToken) {
    /** Of the tab. */
    public static final String BASIS = "/schuldhulpverlening/instellingen";

    public String waarde(String veld) {
        return waarden.getOrDefault(veld, "");
    }

    /** None: there is nothing wrong with it. */
    public @Nullable String fout(String veld) {
        return fouten.get(veld);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "InstellingenModel[" + organisatie + "]";
    }
}
