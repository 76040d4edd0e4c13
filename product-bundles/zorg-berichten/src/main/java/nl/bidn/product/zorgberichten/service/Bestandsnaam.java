// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.regex.Pattern;
import nl.bidn.portal.values.Bsn;
import nl.bidn.zorg.keten.Envelop;

/** Names of files: of those that people upload, which they choose, and of those that they fetch. A BSN is in neither. */
public final class Bestandsnaam {
    private static final Pattern NEGEN_CIJFERS = Pattern.compile("(?<![0-9])[0-9]{9}(?![0-9])");
    private static final Pattern VREEMD = Pattern.compile("[^A-Za-z0-9._-]");

    private Bestandsnaam() {}

    /** {@code WMO302-123.xml}: the type and the number of a message; of one without a fitting number that of its envelope. */
    public static String van(Bericht bericht) {
        String nummer = bericht.kop()
                .identificatie()
                .filter(given -> NEGEN_CIJFERS.matcher(given).results().noneMatch(found -> isBsn(found.group())))
                .or(() -> bericht.envelop().map(Envelop::referentienummer))
                .orElse(bericht.id());
        return bericht.functie().orElse("bericht") + "-"
                + VREEMD.matcher(nummer).replaceAll("_") + ".xml";
    }

    public static String zonderBsn(String naam) {
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
