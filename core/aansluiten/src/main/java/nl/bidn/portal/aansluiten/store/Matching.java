// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

/**
 * What somebody typed to find an application by.
 *
 * @param value as the columns have it: references and codes in capitals, names in small letters
 */
record Matching(Kind kind, String value) {
    static final Matching NOTHING_ASKED = new Matching(Kind.ALL, "");

    enum Kind {
        ALL,
        REFERENCE,
        CODE,
        /** A name that begins so; all of them can be sorted. */
        NAME_OF_FEW,
        NAME_OF_MANY
    }
}
