// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

import java.util.Locale;
import nl.bidn.portal.aansluiten.Wachtrij.Sortering;
import nl.bidn.portal.aansluiten.Wachtrij.Vraag;

/**
 * By which index a question to the queue is answered, and in which order. PostgreSQL finds that by itself; Derby does not know
 * that a statement ends after a hundred rows, and so would sort all of them. It is told by a comment, as its manual has it
 * (Derby Tuning Guide, "Overriding the default optimizer behavior").
 *
 * @param index the comment with its line end; a blank: whichever the database finds
 */
record Zoekpad(String index, String order) {
    private static final String ANY = " ";

    static Zoekpad of(Vraag vraag, Matching matching) {
        return new Zoekpad(
                switch (matching.kind()) {
                    case ALL, NAME_OF_MANY -> hint(vraag);
                    case NAME_OF_FEW -> comment(index(vraag, Sortering.ORGANISATIE));
                    case REFERENCE, CODE -> ANY;
                },
                order(vraag));
    }

    /** To see how many have a name. */
    static Zoekpad byName(Vraag vraag) {
        return new Zoekpad(comment(index(vraag, Sortering.ORGANISATIE)), "");
    }

    private static String order(Vraag vraag) {
        String column = switch (vraag.sortering()) {
            case TERMIJN -> "term";
            case INGEDIEND -> "submitted_at";
            case ORGANISATIE -> "name_key";
        };
        String way = vraag.descending() ? " DESC" : "";
        String lead = vraag.staat() == null ? "is_open" : "staat";
        return " ORDER BY " + lead + way + ", " + column + way + ", reference" + way;
    }

    /** Of one officer there are few enough to sort them. */
    private static String hint(Vraag vraag) {
        if (vraag.officer() != null) {
            return comment("medewerker");
        }
        String index = index(vraag, vraag.sortering());
        return comment(vraag.descending() ? index + "_af" : index);
    }

    private static String index(Vraag vraag, Sortering by) {
        String lead = vraag.staat() == null ? "open_" : "staat_";
        return lead
                + switch (by) {
                    case TERMIJN -> "termijn";
                    case INGEDIEND -> "ingediend";
                    case ORGANISATIE -> "naam";
                };
    }

    private static String comment(String index) {
        return " --DERBY-PROPERTIES index=AANVRAAG_" + index.toUpperCase(Locale.ROOT) + "\n";
    }
}
