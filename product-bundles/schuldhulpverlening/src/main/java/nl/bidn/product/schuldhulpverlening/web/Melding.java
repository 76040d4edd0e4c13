// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import nl.bidn.portal.api.Texts;

/**
 * Something that must be known.
 *
 * @param soort of the message: {@code info}, {@code success}, {@code warning} or {@code error}
 */
public record Melding(String soort, String titel, String tekst) {
    /** In the words of {@code <sleutel>.title} and {@code <sleutel>.text}. */
    static Melding van(String soort, Texts texts, String sleutel) {
        return new Melding(soort, texts.text(sleutel + ".title"), texts.text(sleutel + ".text"));
    }
}
