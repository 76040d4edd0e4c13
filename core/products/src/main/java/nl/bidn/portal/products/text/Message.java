// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.text;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One text, ready to be filled in by several threads at once. Most have no argument or only words as arguments; those are
 * pieced together here. The others go to a copy of the {@link MessageFormat}, which itself is not safe to share.
 */
public final class Message {
    /** Surrounds the number of an argument in the outline; no text holds it. */
    private static final char MARK = '\u0001';

    private static final int MOST_ARGUMENTS = 20;

    /** Numbers below this are written the same in every language. */
    private static final long FIRST_WITH_A_SEPARATOR = 1000;

    private static final int MOST_KEPT = 200;
    private static final int LONGEST_KEPT = 500;

    private final MessageFormat format;
    /** Texts that were formatted, by their arguments. */
    private final Map<List<Object>, String> made = new ConcurrentHashMap<>();
    /** What stands before, between and behind the arguments; one literal if there is no argument. */
    private final String[] literals;
    /** Numbers of the arguments between them. */
    private final int[] places;
    /** Whether no argument has a format of its own, as {@code {0,date}} has. */
    private final boolean plain;

    /** @throws IllegalArgumentException if the text is not a valid MessageFormat */
    public Message(String text, Locale locale) {
        format = new MessageFormat(text, locale);
        plain = Arrays.stream(format.getFormats()).allMatch(Objects::isNull);
        String[] outline = plain ? outline(format) : new String[] {""};
        literals = new String[outline.length / 2 + 1];
        places = new int[outline.length / 2];
        for (int i = 0; i < outline.length; i++) {
            if (i % 2 == 0) {
                literals[i / 2] = outline[i];
            } else {
                places[i / 2] = Integer.parseInt(outline[i]);
            }
        }
    }

    public String fillIn(Object... arguments) {
        if (!plain) {
            return formatted(arguments);
        }
        if (places.length == 0) {
            return literals[0];
        }
        for (Object argument : arguments) {
            if (needsFormat(argument)) {
                return formatted(arguments);
            }
        }
        return piecedTogether(arguments);
    }

    private static boolean needsFormat(Object argument) {
        if (argument instanceof Integer || argument instanceof Long) {
            return Math.abs(((Number) argument).longValue()) >= FIRST_WITH_A_SEPARATOR;
        }
        return argument instanceof Number || argument instanceof Date;
    }

    /** To format costs a hundred times as much as to look up, and counts come again and again. */
    private String formatted(Object... arguments) {
        List<Object> key = Arrays.asList(arguments);
        String known = made.get(key);
        return known != null ? known : format(key, arguments);
    }

    private String format(List<Object> key, Object... arguments) {
        String text = ((MessageFormat) format.clone()).format(arguments);
        if (text.length() <= LONGEST_KEPT) {
            if (made.size() >= MOST_KEPT) {
                made.clear();
            }
            made.put(new ArrayList<>(key), text);
        }
        return text;
    }

    private String piecedTogether(Object... arguments) {
        StringBuilder text = new StringBuilder(literals[0]);
        for (int i = 0; i < places.length; i++) {
            int argument = places[i];
            text.append(argument < arguments.length ? String.valueOf(arguments[argument]) : "{" + argument + "}");
            text.append(literals[i + 1]);
        }
        return text.toString();
    }

    private static String[] outline(MessageFormat format) {
        Object[] marks = new Object[MOST_ARGUMENTS];
        Arrays.setAll(marks, i -> "" + MARK + i + MARK);
        return format.format(marks).split(String.valueOf(MARK), -1);
    }
}
