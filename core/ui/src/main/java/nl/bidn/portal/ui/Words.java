// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the macros, and how dates, numbers and sizes are written, in one language. Immutable, for any thread. */
public final class Words {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int KILO = 1000;
    private static final Words DUTCH = new Words(new Locale("nl", "NL"), "nl");
    private static final Words ENGLISH = new Words(Locale.UK, "en");

    private final Locale locale;
    private final Map<String, String> words;
    /** Of the words that have something to fill in. */
    private final Map<String, MessageFormat> formats = new HashMap<>();

    /** Words with a count below a thousand, or with nothing filled in. */
    private final Map<String, String> counted = new ConcurrentHashMap<>();

    private final DateTimeFormatter day;
    private final DateTimeFormatter longDay;
    private final DateTimeFormatter moment;

    private Words(Locale locale, String language) {
        this.locale = locale;
        this.day = DateTimeFormatter.ofPattern("dd-MM-uuuu", locale);
        this.longDay = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
        this.moment = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm", locale).withZone(ZONE);
        String file = "words_" + language + ".properties";
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            var read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            words = literals(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those with nothing to fill in, as they are written; keeps the others as formats. */
    private Map<String, String> literals(Properties read) {
        var literals = new HashMap<String, String>();
        for (String key : read.stringPropertyNames()) {
            var format = new MessageFormat(read.getProperty(key), locale);
            if (format.getFormatsByArgumentIndex().length == 0) {
                literals.put(key, format.format(new Object[0]));
            } else {
                formats.put(key, format);
            }
        }
        return Map.copyOf(literals);
    }

    /** English for any English locale, otherwise Dutch. */
    public static Words of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : DUTCH;
    }

    public String word(String key, Object... arguments) {
        MessageFormat format = formats.get(key);
        return format == null ? words.getOrDefault(key, key) : filledIn(key, format, arguments);
    }

    /** The same counts come again and again, and to format is slow. */
    private String filledIn(String key, MessageFormat format, Object... arguments) {
        return arguments.length == 1 && comesAgain(arguments[0])
                ? counted.computeIfAbsent(key + arguments[0], k -> formatted(format, arguments))
                : formatted(format, arguments);
    }

    private static boolean comesAgain(Object argument) {
        return argument instanceof Integer count ? count >= 0 && count < KILO : argument.equals("");
    }

    private static String formatted(MessageFormat format, Object... arguments) {
        return ((MessageFormat) format.clone()).format(arguments);
    }

    /** 20-11-2026. */
    public String date(LocalDate date) {
        return day.format(date);
    }

    public String date(Instant at) {
        return day.format(at.atZone(ZONE));
    }

    /** 20 november 2026. */
    public String longDate(LocalDate date) {
        return longDay.format(date);
    }

    public String longDate(Instant at) {
        return longDay.format(at.atZone(ZONE));
    }

    /** 20-11-2026 08:15, in Dutch time. */
    public String dateTime(Instant at) {
        return moment.format(at);
    }

    /** How long something lasts: 7 jaar, 1 maand. */
    public String term(Period period) {
        var parts = new ArrayList<String>();
        add(parts, "term.years", period.getYears());
        add(parts, "term.months", period.getMonths());
        add(parts, "term.days", period.getDays());
        return parts.isEmpty() ? word("term.days", 0) : String.join(" ", parts);
    }

    private void add(List<String> parts, String key, int number) {
        if (number != 0) {
            parts.add(word(key, number));
        }
    }

    public String number(long number) {
        return Math.abs(number) < KILO
                ? Long.toString(number)
                : NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** 48 kB, 1,2 MB: decimal units, as the file managers of most systems count. */
    public String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        double value = bytes;
        String unit = "B";
        for (String larger : new String[] {"kB", "MB", "GB", "TB"}) {
            if (value < KILO) {
                break;
            }
            value /= KILO;
            unit = larger;
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(value < 10 ? 1 : 0);
        return format.format(value) + " " + unit;
    }
}
