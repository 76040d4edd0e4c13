// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

import java.util.List;
import nl.bidn.product.zorgberichten.message.regex.PatternRun;
import nl.bidn.product.zorgberichten.message.regex.XsdPattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of one field after the other, in pieces, and holds it against its type. Keeps at most {@value #MOST_KEPT}
 * characters, however long the value is. Of one run, on one thread.
 */
public final class LeafReader {
    /** Longer than any value that has a code list, or that a rule looks at. */
    static final int MOST_KEPT = 256;

    private final char[] kept = new char[MOST_KEPT];
    private final char[] one = new char[1];
    private final IntegerRun integer = new IntegerRun();
    private PatternRun[] runs = {new PatternRun()};
    private @Nullable SimpleType type;
    private SimpleType.Base base = SimpleType.Base.STRING;
    private Facets facets = Facets.NONE;
    private int patterns;
    private int length;
    private boolean space;
    private int day;

    /** Begins a field. */
    public void begin(SimpleType next) {
        type = next;
        base = next.base();
        facets = next.facets();
        length = 0;
        space = false;
        integer.begin();
        beginPatterns(facets.patterns());
    }

    private void beginPatterns(List<XsdPattern> all) {
        patterns = all.size();
        if (patterns > runs.length) {
            runs = new PatternRun[patterns];
            for (int i = 0; i < patterns; i++) {
                runs[i] = new PatternRun();
            }
        }
        for (int i = 0; i < patterns; i++) {
            runs[i].begin(all.get(i));
        }
    }

    /** Reads a piece. */
    public void read(char[] chars, int from, int to) {
        if (base == SimpleType.Base.STRING) {
            take(chars, from, to);
        } else {
            collapse(chars, from, to);
        }
    }

    /** White space around is dropped, and inside it becomes one space (whiteSpace=collapse). */
    private void collapse(char[] chars, int from, int to) {
        int start = from;
        while (start < to) {
            if (isSpace(chars[start])) {
                space = true;
                start++;
                continue;
            }
            int end = start;
            while (end < to && !isSpace(chars[end])) {
                end++;
            }
            if (space && length > 0) {
                one[0] = ' ';
                take(one, 0, 1);
            }
            space = false;
            take(chars, start, end);
            start = end;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private void take(char[] chars, int from, int to) {
        int count = to - from;
        if (length < MOST_KEPT) {
            System.arraycopy(chars, from, kept, length, Math.min(count, MOST_KEPT - length));
        }
        length += count;
        if (base == SimpleType.Base.INTEGER) {
            integer.read(chars, from, to);
        }
        for (int i = 0; i < patterns; i++) {
            runs[i].read(chars, from, to);
        }
    }

    /** Ends the field: what is wrong with it, or nothing. */
    public @Nullable Schemafout end() {
        if (type == null) {
            throw new IllegalStateException("begin first");
        }
        Schemafout fault = switch (base) {
            case STRING -> text();
            case INTEGER -> number();
            case DATE -> date();
            case TIME -> length <= MOST_KEPT && Dates.isTime(kept, length) ? null : Schemafout.VELD_GEEN_TIJD;
        };
        if (fault != null) {
            return length == 0 ? Schemafout.VELD_LEEG : fault;
        }
        for (int i = 0; i < patterns; i++) {
            if (!runs[i].matches()) {
                return Schemafout.VELD_VERKEERDE_VORM;
            }
        }
        return null;
    }

    private @Nullable Schemafout text() {
        if (length > facets.longest()) {
            return Schemafout.VELD_TE_LANG;
        }
        if (length < facets.shortest()) {
            return Schemafout.VELD_TE_KORT;
        }
        Words words = facets.words();
        return words == null || words.contain(kept, length) ? null : Schemafout.VELD_NIET_IN_LIJST;
    }

    private @Nullable Schemafout number() {
        if (!integer.isNumber()) {
            return Schemafout.VELD_GEEN_GETAL;
        }
        boolean fits = integer.fits(facets.min(), facets.max()) && integer.digits() <= facets.digits();
        return fits ? null : Schemafout.VELD_GETAL_BUITEN_GRENZEN;
    }

    private @Nullable Schemafout date() {
        day = length <= MOST_KEPT ? Dates.day(kept, length) : Dates.NO_DATE;
        return day == Dates.NO_DATE ? Schemafout.VELD_GEEN_DATUM : null;
    }

    /** The characters of the field, the first {@link #length()} of them; only as long as the field is read. */
    public char[] chars() {
        return kept;
    }

    /** How long the value is. */
    public int length() {
        return length;
    }

    /** Whether all of it is in {@link #chars()}. */
    public boolean complete() {
        return length <= MOST_KEPT;
    }

    /** The number, of a field that is one and has no fault. */
    public long value() {
        return integer.value();
    }

    /** The day, of a field that is a date and has no fault. */
    public int day() {
        return day;
    }
}
