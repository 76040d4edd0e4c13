// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.sleutel;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;

/** What is known to make an RSA modulus easy to break, and can be seen of the modulus alone. */
final class Zwakte {
    /** Factors up to here are looked for. */
    private static final int KLEINE_FACTOREN = 2000;
    /** The primes by which CVE-2017-15361 (ROCA) shows. */
    private static final int ROCA_TOT = 167;

    private static final int ROCA_GENERATOR = 65537;
    /** Steps of Fermat's method, as for CVE-2022-26320: it finds primes that lie close together. */
    private static final int STAPPEN = 100;

    private static final int ZEKERHEID = 40;

    private Zwakte() {}

    static boolean van(BigInteger modulus) {
        return heeftKleineFactor(modulus)
                || isRoca(modulus)
                || heeftFactorenDichtBijeen(modulus)
                || modulus.isProbablePrime(ZEKERHEID);
    }

    private static boolean heeftKleineFactor(BigInteger modulus) {
        for (int p = 2; p < KLEINE_FACTOREN; p++) {
            if (rest(modulus, p) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a power of 65537 by each of the small primes, as those of the library with the fault are. */
    private static boolean isRoca(BigInteger modulus) {
        for (int p = 3; p <= ROCA_TOT; p += 2) {
            if (BigInteger.valueOf(p).isProbablePrime(ZEKERHEID) && !machten(p).contains(rest(modulus, p))) {
                return false;
            }
        }
        return true;
    }

    private static Set<Integer> machten(int p) {
        var machten = new HashSet<Integer>();
        int macht = 1;
        while (machten.add(macht)) {
            macht = macht * (ROCA_GENERATOR % p) % p;
        }
        return machten;
    }

    private static boolean heeftFactorenDichtBijeen(BigInteger modulus) {
        BigInteger a = modulus.sqrt();
        if (a.multiply(a).compareTo(modulus) < 0) {
            a = a.add(BigInteger.ONE);
        }
        for (int stap = 0; stap < STAPPEN; stap++) {
            BigInteger b2 = a.multiply(a).subtract(modulus);
            BigInteger b = b2.sqrt();
            if (b.multiply(b).equals(b2)) {
                return true;
            }
            a = a.add(BigInteger.ONE);
        }
        return false;
    }

    private static int rest(BigInteger modulus, int p) {
        return modulus.mod(BigInteger.valueOf(p)).intValue();
    }
}
