// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

import java.util.regex.Pattern;

/**
 * The code of a municipality: four digits, which CBS StatLine writes as {@code GM0363} and the iStandaarden as
 * {@code 0363}. Whether the municipality exists on a certain day is for the organisations of the portal to say.
 *
 * <p>Source: CBS, Gemeentelijke indeling; iStandaarden basisschema, LDT_Gemeente.
 *
 * @param digits the four digits
 */
public record MunicipalityCode(String digits) implements Comparable<MunicipalityCode> {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}");
    private static final String PREFIX = "GM";

    public MunicipalityCode {
        if (!isDigits(digits)) {
            throw refusal(digits);
        }
    }

    /**
     * Takes both ways of writing.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static MunicipalityCode of(String text) {
        if (!isCode(text)) {
            throw refusal(text);
        }
        return new MunicipalityCode(withoutPrefix(text));
    }

    /** The same check without an exception, for long files. */
    public static boolean isCode(String text) {
        return isDigits(withoutPrefix(text));
    }

    /** As CBS writes it, and as the portal knows the organisation: {@code GM0363}. */
    public String cbs() {
        return PREFIX + digits;
    }

    @Override
    public int compareTo(MunicipalityCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return cbs();
    }

    private static String withoutPrefix(String text) {
        return text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
    }

    private static boolean isDigits(String text) {
        return FORM.matcher(text).matches() && !text.equals("0000");
    }

    private static IllegalArgumentException refusal(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is not the code of a municipality: write four digits, or GM and four digits");
    }
}
