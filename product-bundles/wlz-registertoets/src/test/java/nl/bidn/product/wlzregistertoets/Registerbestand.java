// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import nl.bidn.portal.values.Bsn;

/** Makes deliveries of the register, good ones and others. */
public final class Registerbestand {
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private Registerbestand() {}

    /** Of this moment, with these lines, well-formed but for what the lines are. */
    public static String van(Instant peilmoment, List<String> regels) {
        return compleet(kop(peilmoment, regels.size()), regels);
    }

    public static String van(Instant peilmoment, String... regels) {
        return van(peilmoment, Arrays.asList(regels));
    }

    public static String kop(Instant peilmoment, int aantal) {
        return "wlz-register;1;"
                + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(peilmoment.atZone(NEDERLAND))
                + ";" + aantal;
    }

    public static String compleet(String kop, List<String> regels) {
        var inhoud = new StringBuilder(kop).append('\n');
        regels.forEach(regel -> inhoud.append(regel).append('\n'));
        return inhoud + einde(regels.size(), inhoud.toString());
    }

    public static String einde(int aantal, String inhoud) {
        return "einde;" + aantal + ";" + sha256(inhoud, UTF_8) + "\n";
    }

    /** So many persons, of whom each has the status by this letter. */
    public static List<String> personen(int aantal, char status) {
        var regels = new ArrayList<String>();
        bsns(aantal).forEach(bsn -> regels.add(persoon(bsn, status)));
        return regels;
    }

    public static String persoon(String bsn, char status) {
        return bsn + ";" + status + ";2026-01-10;2026-02-01;";
    }

    /** Test numbers, from the first on. */
    public static List<String> bsns(int aantal) {
        return IntStream.rangeClosed(999_900_006, 999_999_999)
                .mapToObj(Integer::toString)
                .filter(Bsn::isValid)
                .limit(aantal)
                .toList();
    }

    private static String sha256(String tekst, Charset teken) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(tekst.getBytes(teken)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
