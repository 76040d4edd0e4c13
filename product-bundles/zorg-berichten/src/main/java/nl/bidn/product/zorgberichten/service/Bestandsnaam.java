// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.regex.Pattern;
import nl.bidn.portal.values.Bsn;

/** Names of files that people upload: they choose them, and a BSN does not belong in one. */
final class Bestandsnaam {
    private static final Pattern NEGEN_CIJFERS = Pattern.compile("(?<![0-9])[0-9]{9}(?![0-9])");

    private Bestandsnaam() {}

    static String zonderBsn(String naam) {
        return NEGEN_CIJFERS.matcher(naam).replaceAll(found -> isBsn(found.group()) ? "*********" : found.group());
    }

    private static boolean isBsn(String digits) {
        try {
            Bsn.of(digits);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
