// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;
import nl.bidn.product.schuldhulpverlening.service.vraag.Nieuwevraag;
import org.jspecify.annotations.Nullable;

/**
 * All that the tab Aanvragen needs.
 *
 * @param organisatie for which may be asked; none: one must be chosen first
 * @param via by which provider, if by one
 * @param doelen each with the law behind it
 * @param getypt as it was typed, to be mended
 * @param fouten by the name of the field
 * @param meer whether there are questions of several organisations
 */
public record AanvragenModel(
        Optional<String> organisatie,
        Optional<String> via,
        List<Option> doelen,
        Nieuwevraag getypt,
        Map<String, String> fouten,
        List<Melding> meldingen,
        List<Vraagblok> vragen,
        ListQuery query,
        int totaal,
        int pageSize,
        boolean meer,
        String formToken) {
    /** Of the tab. */
    public static final String BASIS = "/schuldhulpverlening/aanvragen";

    /** None: there is nothing wrong with it. */
    public @Nullable String fout(String veld) {
        return fouten.get(veld);
    }
}
