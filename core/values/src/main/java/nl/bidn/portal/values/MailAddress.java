// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

import java.util.regex.Pattern;

/**
 * One bare mail address with a domain: without a name, quotes or comments, so that nothing can hide in it. Letters, digits and
 * a few signs only, which is less than the standard allows and all that a team's mailbox is called.
 *
 * <p>Source: RFC 5321, 4.1.2 and 4.5.3.1; RFC 5322, 3.4.1 (dot-atom).
 */
public record MailAddress(String value) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+");

    public MailAddress {
        if (!isOne(value)) {
            throw new IllegalArgumentException("A mail address is one bare address with a domain");
        }
    }

    /** Whether it has the form of one; if mail arrives there, only mail can tell. */
    public static boolean isOne(String text) {
        int at = text.indexOf('@');
        return at > 0
                && at <= LONGEST_LOCAL_PART
                && text.length() <= LONGEST
                && LOCAL_PART.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
