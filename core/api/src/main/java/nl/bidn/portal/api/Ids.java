// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.regex.Pattern;

/** The shape of the names that products choose. */
final class Ids {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 40;

    private Ids() {}

    static void checkName(String kind, String value) {
        if (value.length() > LONGEST || !NAME.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    kind + " '" + value + "' is not a name: use lower-case letters, digits and"
                            + " single hyphens, starting with a letter, at most " + LONGEST + " characters");
        }
    }
}
