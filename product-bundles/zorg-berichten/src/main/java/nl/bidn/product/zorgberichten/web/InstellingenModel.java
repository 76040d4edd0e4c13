// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.ui.CertificateLine;
import nl.bidn.portal.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * All that the template of the tab Instellingen needs.
 *
 * @param product of whose addresses it is
 * @param gemeente the name of the chosen one
 * @param soorten the message types that can come, with what they mean
 * @param waarden by the key of the setting, as they are or as they were typed
 * @param fouten by the key of the setting
 * @param test what came of a test message that was sent just now
 */
public record InstellingenModel(
        String product,
        String gemeente,
        List<Option> soorten,
        Set<String> webservice,
        Map<String, String> waarden,
        Map<String, String> fouten,
        List<Option> wijzen,
        List<Option> versies,
        Optional<CertificateLine> certificaat,
        Optional<Testregel> test,
        String formToken) {
    /**
     * What came of a test.
     *
     * @param soort of the message
     */
    public record Testregel(String soort, String titel, String tekst, String wanneer) {}

    public String waarde(String key) {
        return waarden.getOrDefault(key, "");
    }

    public boolean aan(String key) {
        return waarde(key).equals("ja") || waarde(key).equals("true");
    }

    /** None: there is nothing wrong with it. */
    public @Nullable String fout(String key) {
        return fouten.get(key);
    }
}
