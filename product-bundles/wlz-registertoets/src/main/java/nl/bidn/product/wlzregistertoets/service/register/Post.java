// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.time.LocalDate;
import java.util.Arrays;
import nl.bidn.product.wlzregistertoets.message.Registerregel;
import nl.bidn.product.wlzregistertoets.service.Indicatie;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import org.jspecify.annotations.Nullable;

/**
 * One person in a page, in a fixed number of bytes: 16 of the hash, the status, and three dates of three bytes as days since
 * 1900. While it is loaded, the number of its line stands behind it.
 */
final class Post {
    static final int LENGTE = 26;
    static final int MET_REGEL = LENGTE + Integer.BYTES;
    static final int HASH = 16;

    private static final int DATUM = 3;
    private static final int GEEN = 0xFFFFFF;
    private static final int BEGIN = (int) LocalDate.of(1900, 1, 1).toEpochDay();

    private Post() {}

    /** Writes one with the number of its line. */
    static void schrijf(byte[] naar, int plaats, byte[] hash, Registerregel regel) {
        System.arraycopy(hash, 0, naar, plaats, HASH);
        naar[plaats + HASH] = (byte) regel.status();
        getal(naar, plaats + HASH + 1, DATUM, regel.afgifte() - BEGIN);
        getal(naar, plaats + HASH + 1 + DATUM, DATUM, regel.ingang() - BEGIN);
        getal(
                naar,
                plaats + HASH + 1 + 2 * DATUM,
                DATUM,
                regel.einde() == Registerregel.GEEN ? GEEN : regel.einde() - BEGIN);
        getal(naar, plaats + LENGTE, Integer.BYTES, regel.nummer());
    }

    static int regel(byte[] post) {
        return lees(post, LENGTE, Integer.BYTES);
    }

    static boolean zelfdePersoon(byte[] een, byte[] ander) {
        return Arrays.equals(een, 0, HASH, ander, 0, HASH);
    }

    /** Binary search in a page. */
    static @Nullable Indicatie zoek(byte[] pagina, byte[] hash) {
        int laag = 0;
        int hoog = pagina.length / LENGTE - 1;
        while (laag <= hoog) {
            int midden = (laag + hoog) >>> 1;
            int plaats = midden * LENGTE;
            int verschil = Arrays.compareUnsigned(pagina, plaats, plaats + HASH, hash, 0, HASH);
            if (verschil == 0) {
                return indicatie(pagina, plaats);
            }
            if (verschil < 0) {
                laag = midden + 1;
            } else {
                hoog = midden - 1;
            }
        }
        return null;
    }

    private static Indicatie indicatie(byte[] pagina, int plaats) {
        int einde = lees(pagina, plaats + HASH + 1 + 2 * DATUM, DATUM);
        return new Indicatie(
                status(pagina[plaats + HASH]),
                dag(lees(pagina, plaats + HASH + 1, DATUM)),
                dag(lees(pagina, plaats + HASH + 1 + DATUM, DATUM)),
                einde == GEEN ? null : dag(einde));
    }

    private static WlzStatus status(byte letter) {
        return switch (letter) {
            case 'J' -> WlzStatus.JA;
            case 'N' -> WlzStatus.NEE;
            case 'O' -> WlzStatus.ONBEKEND;
            default -> throw new IllegalStateException("A page has a status that there is not");
        };
    }

    private static LocalDate dag(int dagen) {
        return LocalDate.ofEpochDay(dagen + (long) BEGIN);
    }

    private static void getal(byte[] naar, int plaats, int bytes, int getal) {
        for (int i = 0; i < bytes; i++) {
            naar[plaats + i] = (byte) (getal >>> (8 * (bytes - 1 - i)));
        }
    }

    private static int lees(byte[] van, int plaats, int bytes) {
        int getal = 0;
        for (int i = 0; i < bytes; i++) {
            getal = (getal << 8) | (van[plaats + i] & 0xFF);
        }
        return getal;
    }
}
