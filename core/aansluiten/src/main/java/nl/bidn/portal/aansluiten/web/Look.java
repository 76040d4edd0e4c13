// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Body;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Words;

/**
 * What each page needs.
 *
 * @param done what was just done, as the address says; empty: nothing
 */
public record Look(Words words, Texts texts, String token, String done) {
    static final Set<String> DONE = Set.of(
            "begonnen",
            "gewijzigd",
            "document",
            "document-weg",
            "ondertekend",
            "ingediend",
            "aangevuld",
            "bericht",
            "ingetrokken",
            "toegewezen",
            "gevraagd",
            "afgewezen",
            "eerste-akkoord",
            "goedgekeurd",
            "afgevinkt");

    static Look of(Asked asked) {
        return new Look(
                Words.of(asked.texts().locale()),
                asked.texts(),
                asked.formToken(),
                asked.parameter("gedaan").filter(DONE::contains).orElse(""));
    }

    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** The page, or the page with what must be mended. */
    static View page(String title, Body body, List<View.FieldError> errors) {
        var page = new View.Page(title, body);
        return errors.isEmpty() ? page : new View.Invalid(page, errors);
    }
}
