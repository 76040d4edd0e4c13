// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Public keys that nobody has the other half of: moduli of two primes, made once. */
public final class Testsleutels {
    private static final int HELFT = 1536;
    private static final List<BigInteger> PRIEMEN =
            IntStream.range(0, 10).mapToObj(i -> priem(i + 1)).toList();

    private Testsleutels() {}

    /** The same for the same number, with the two highest bits set so that two make a modulus of full length. */
    private static BigInteger priem(int nummer) {
        var willekeur = new Random(20261126L + nummer);
        BigInteger priem = BigInteger.probablePrime(HELFT, willekeur);
        return priem.testBit(HELFT - 2) ? priem : priem.setBit(HELFT - 2).nextProbablePrime();
    }

    public static BigInteger priemgetal(int nummer) {
        return PRIEMEN.get(nummer);
    }

    /** 0 to 4; no two have a prime in common. */
    public static BigInteger modulus(int nummer) {
        return PRIEMEN.get(2 * nummer).multiply(PRIEMEN.get(2 * nummer + 1));
    }

    public static String jwk(int nummer) {
        return jwk(modulus(nummer));
    }

    public static String jwk(BigInteger modulus, String... meer) {
        String leden = String.join("", Stream.of(meer).map(lid -> "," + lid).toList());
        return "{\"kty\":\"RSA\",\"n\":\"" + base64url(modulus) + "\",\"e\":\"AQAB\"" + leden + "}";
    }

    public static String base64url(BigInteger getal) {
        byte[] bytes = getal.toByteArray();
        int nul = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, nul, bytes.length));
    }
}
