// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

/**
 * Dates and times as XSD 1.0 writes them, read by hand: the hot path makes no object. Days count from 1970-01-01, as those
 * of java.time. A pure function for any thread.
 */
public final class Dates {
    /** Stands for what is not a date. */
    public static final int NO_DATE = Integer.MIN_VALUE;

    private static final int LONGEST_YEAR = 9;
    private static final int ZONE_LENGTH = 6;
    private static final int FARTHEST_ZONE = 14;
    private static final int DAYS_TO_1970 = 719_468;
    private static final int DAYS_OF_ERA = 146_097;

    private Dates() {}

    /** The day of {@code yyyy-mm-dd}, or {@link #NO_DATE}. Time zones and other years are read too, as XSD allows. */
    public static int day(char[] text, int length) {
        boolean negative = length > 0 && text[0] == '-';
        int from = negative ? 1 : 0;
        int end = from;
        while (end < length && text[end] != '-') {
            end++;
        }
        int rest = end + 6;
        int year = year(text, from, end);
        if (year <= 0 || rest > length || text[end + 3] != '-' || (rest < length && !zone(text, rest, length))) {
            return NO_DATE;
        }
        int month = two(text, end + 1);
        int day = two(text, end + 4);
        int signed = negative ? -year : year;
        boolean real = month >= 1 && month <= 12 && day >= 1 && day <= monthLength(signed, month);
        return real ? day(signed, month, day) : NO_DATE;
    }

    /** At least four digits and no more zeros than needed; years past {@value #LONGEST_YEAR} digits are taken for wrong. */
    private static int year(char[] text, int from, int end) {
        int length = end - from;
        if (length < 4 || length > LONGEST_YEAR || (length > 4 && text[from] == '0')) {
            return -1;
        }
        int year = 0;
        for (int i = from; i < end; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            year = year * 10 + digit;
        }
        return year;
    }

    /** Two digits, or a number far below zero. */
    private static int two(char[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        boolean digits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
        return digits ? tens * 10 + ones : -1000;
    }

    /** Whether {@code Z} or {@code +hh:mm} is all that is left. */
    private static boolean zone(char[] text, int at, int length) {
        if (text[at] == 'Z') {
            return length == at + 1;
        }
        if (length - at != ZONE_LENGTH || (text[at] != '+' && text[at] != '-') || text[at + 3] != ':') {
            return false;
        }
        int hours = two(text, at + 1);
        int minutes = two(text, at + 4);
        return hours >= 0
                && minutes >= 0
                && minutes <= 59
                && (hours < FARTHEST_ZONE || (hours == FARTHEST_ZONE && minutes == 0));
    }

    /** Whether this is {@code hh:mm:ss}, with a fraction and a time zone if one likes; 24:00:00 is midnight. */
    public static boolean isTime(char[] text, int length) {
        if (length < 8 || text[2] != ':' || text[5] != ':') {
            return false;
        }
        int hours = two(text, 0);
        int minutes = two(text, 3);
        int seconds = two(text, 6);
        int end = 8;
        boolean whole = true;
        if (length > end && text[end] == '.') {
            end++;
            while (end < length && text[end] >= '0' && text[end] <= '9') {
                whole &= text[end++] == '0';
            }
            if (end == 9) {
                return false;
            }
        }
        boolean clock = hours >= 0 && hours <= 23 && minutes >= 0 && minutes <= 59 && seconds >= 0 && seconds <= 59;
        boolean midnight = hours == 24 && minutes == 0 && seconds == 0 && whole;
        return (clock || midnight) && (end == length || zone(text, end, length));
    }

    private static int monthLength(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** The number of a day of the (proleptic) Gregorian calendar: eras of 400 years that begin in March. */
    public static int day(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int ofEra = y - era * 400;
        int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        long days = (long) era * DAYS_OF_ERA + ofEra * 365L + ofEra / 4 - ofEra / 100 + ofYear - DAYS_TO_1970;
        return (int) Math.max(Integer.MIN_VALUE + 1L, Math.min(Integer.MAX_VALUE, days));
    }

    /** Year, month and day of a day, as {@code yyyymmdd}. */
    public static int yearMonthDay(int epochDay) {
        long shifted = (long) epochDay + DAYS_TO_1970;
        long era = Math.floorDiv(shifted, DAYS_OF_ERA);
        long ofEra = shifted - era * DAYS_OF_ERA;
        long yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        long ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long march = (5 * ofYear + 2) / 153;
        long day = ofYear - (153 * march + 2) / 5 + 1;
        long month = march < 10 ? march + 3 : march - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return (int) (year * 10_000 + month * 100 + day);
    }
}
