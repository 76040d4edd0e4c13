// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.standaard;

import java.util.Optional;

/**
 * What a retour code of a standard means, and what whoever gets it must do.
 *
 * @param code {@code 9074}
 * @param regel the rule that was broken, {@code TR074}; none: it is about no rule
 */
public record Retourbetekenis(String code, Oordeel oordeel, Optional<String> regel, Tekst nederlands, Tekst engels) {
    /** What a code says of the part of the message that it stands with. */
    public enum Oordeel {
        /** Nothing is wrong with it. */
        GOED,
        /** Nobody looked at it, mostly because something around it is wrong. */
        NIET_BEOORDEELD,
        AFGEKEURD
    }

    /**
     * For people, in one language.
     *
     * @param doen empty: nothing
     */
    public record Tekst(String betekenis, String doen) {}

    /** In the language of the reader, as far as there are texts in it. */
    public Tekst tekst(String taal) {
        return taal.equals("en") ? engels : nederlands;
    }
}
