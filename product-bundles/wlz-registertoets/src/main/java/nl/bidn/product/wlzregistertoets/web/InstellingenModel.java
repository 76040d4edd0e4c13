// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.ui.CertificateLine;
import org.jspecify.annotations.Nullable;

/**
 * All that the tab Instellingen needs.
 *
 * @param waarden by the key of the setting, as they are or as they were typed
 * @param fouten by the key of the setting
 * @param test what came of a test just now, line by line; empty: none was done
 */
public record InstellingenModel(
        String gemeente,
        Map<String, String> waarden,
        Map<String, String> fouten,
        Optional<CertificateLine> certificaat,
        List<RaadplegenModel.Melding> test,
        String testOin,
        String testAdres,
        String formToken) {
    public String waarde(String key) {
        return waarden.getOrDefault(key, "");
    }

    /** None: there is nothing wrong with it. */
    public @Nullable String fout(String key) {
        return fouten.get(key);
    }
}
