// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.accounts;

import java.util.regex.Pattern;

/** What a mail address looks like: enough to catch a slip of the pen; whether mail arrives, only mail can tell. */
public final class MailAddress {
    public static final int LONGEST = 254;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;\"]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

    private MailAddress() {}

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && EMAIL.matcher(text).matches();
    }
}
