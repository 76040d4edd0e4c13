// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer.web;

import static nl.bidn.portal.ui.Html.body;

import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.gebruikersbeheer.web.pages.JtetoldGenerated;
import nl.bidn.portal.identity.Section.Request;
import nl.bidn.portal.ui.Words;

/** A page that only tells something, where there is nothing to do. */
public final class Told {
    private Told() {}

    /**
     * @param key of two texts, its title and its text
     * @param kind of an alert
     */
    public static View.Page page(Request request, String key, String kind) {
        Texts texts = request.texts();
        return new View.Page(
                texts.text(key + ".title"),
                body(out -> JtetoldGenerated.render(out, null, Words.of(texts.locale()), texts, key, kind)));
    }
}
