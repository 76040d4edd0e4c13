// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;

/**
 * One text, ready to be filled in by several threads at once. Most have no argument or only words as arguments; those are
 * pieced together here. The others go to a copy of the {@link MessageFormat}, which itself is not safe to share.
 */
public final class Message {
    /** Surrounds the number of an argument in the outline; no text holds it. */
    private static final char MARK = '\u0001';

    private static final int MOST_ARGUMENTS = 20;

    private final MessageFormat format;
    /** Literal, number of an argument, literal and so on; one literal if there is no argument. */
    private final String[] pieces;
    /** Whether no argument has a format of its own, as {@code {0,date}} has. */
    private final boolean plain;

    /** @throws IllegalArgumentException if the text is not a valid MessageFormat */
    public Message(String text, Locale locale) {
        format = new MessageFormat(text, locale);
        plain = Arrays.stream(format.getFormats()).allMatch(Objects::isNull);
        pieces = plain ? outline(format) : new String[0];
    }

    public String fillIn(Object... arguments) {
        if (plain && pieces.length == 1) {
            return pieces[0];
        }
        if (plain && Arrays.stream(arguments).noneMatch(a -> a instanceof Number || a instanceof Date)) {
            return piecedTogether(arguments);
        }
        return ((MessageFormat) format.clone()).format(arguments);
    }

    private String piecedTogether(Object... arguments) {
        StringBuilder text = new StringBuilder(pieces[0]);
        for (int i = 1; i < pieces.length; i += 2) {
            int argument = Integer.parseInt(pieces[i]);
            text.append(argument < arguments.length ? String.valueOf(arguments[argument]) : "{" + argument + "}");
            text.append(pieces[i + 1]);
        }
        return text.toString();
    }

    private static String[] outline(MessageFormat format) {
        Object[] marks = new Object[MOST_ARGUMENTS];
        Arrays.setAll(marks, i -> "" + MARK + i + MARK);
        return format.format(marks).split(String.valueOf(MARK), -1);
    }
}
