// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.util.List;
import java.util.Map;
import nl.bidn.portal.ui.Option;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsvraag;
import org.jspecify.annotations.Nullable;

/**
 * All that the form of the tab Raadplegen needs.
 *
 * @param gemeente for which is asked
 * @param meldingen of the register, and why there is no answer
 * @param doelen each with the law behind it
 * @param getypt as it was typed, to be mended
 * @param fouten by the name of the field
 */
public record RaadplegenModel(
        String gemeente,
        List<Melding> meldingen,
        List<Option> doelen,
        Toetsvraag getypt,
        Map<String, String> fouten,
        String formToken) {
    /**
     * Something that must be known.
     *
     * @param soort of the message: {@code info}, {@code warning} or {@code error}
     */
    public record Melding(String soort, String titel, String tekst) {}

    /** None: there is nothing wrong with it. */
    public @Nullable String fout(String veld) {
        return fouten.get(veld);
    }
}
