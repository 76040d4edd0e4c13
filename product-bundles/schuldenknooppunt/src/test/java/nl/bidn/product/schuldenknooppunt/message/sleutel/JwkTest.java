// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.sleutel;

import static nl.bidn.product.schuldenknooppunt.Testsleutels.base64url;
import static nl.bidn.product.schuldenknooppunt.Testsleutels.jwk;
import static nl.bidn.product.schuldenknooppunt.Testsleutels.modulus;
import static nl.bidn.product.schuldenknooppunt.Testsleutels.priemgetal;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwkTest {
    /** RFC 7638, 3.1; its modulus is too short for us, so it is looked at as one that is known. */
    @Test
    void itsNameIsItsThumbprint() {
        String rfc =
                "{\"e\":\"AQAB\",\"kty\":\"RSA\",\"n\":\"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAt"
                        + "VT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-"
                        + "65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZ"
                        + "u0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw\"}";

        assertThat(Jwk.bekend(rfc).orElseThrow().kid()).isEqualTo("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
        assertThat(Jwk.lees(rfc).fout()).contains(Sleutelfout.LENGTE);
    }

    @Test
    void whatElseIsInItIsNotKept() {
        Jwk kaal = goed(jwk(0));
        Jwk meer = goed(jwk(modulus(0), "\"kid\":\"" + kaal.kid() + "\"", "\"use\":\"enc\"", "\"alg\":\"RSA-OAEP\""));

        assertThat(meer).isEqualTo(kaal);
        assertThat(meer.json()).isEqualTo("{\"e\":\"AQAB\",\"kty\":\"RSA\",\"n\":\"" + base64url(modulus(0)) + "\"}");
        assertThat(Jwk.bekend(kaal.json())).contains(kaal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d", "p", "q", "dp", "dq", "qi", "oth", "k"})
    void aPrivatePartIsRefusedWhateverElseThereIs(String deel) {
        assertThat(Jwk.lees(jwk(modulus(0), "\"" + deel + "\":\"AQAB\"")).fout())
                .contains(Sleutelfout.GEHEIM_DEEL);
        assertThat(Jwk.lees("{\"" + deel + "\":1}").fout()).contains(Sleutelfout.GEHEIM_DEEL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "{",
                "{\"kty\":\"EC\",\"n\":\"AQ\",\"e\":\"AQAB\"}",
                "{\"kty\":\"RSA\",\"e\":\"AQAB\"}",
                "{\"kty\":\"RSA\",\"n\":\"a*b\",\"e\":\"AQAB\"}",
                "{\"kty\":\"RSA\",\"kty\":\"RSA\",\"n\":\"AQ\",\"e\":\"AQAB\"}",
            })
    void whatIsNoKeyIsRefused(String text) {
        assertThat(Jwk.lees(text).fout()).contains(Sleutelfout.GEEN_JWK);
    }

    @Test
    void aModulusHasOneForm() {
        String n = base64url(modulus(0));

        assertThat(fout("{\"kty\":\"RSA\",\"n\":\"AA" + n + "\",\"e\":\"AQAB\"}"))
                .isEqualTo(Sleutelfout.GEEN_JWK);
        assertThat(fout("{\"kty\":\"RSA\",\"n\":\"" + n + "=\",\"e\":\"AQAB\"}"))
                .isEqualTo(Sleutelfout.GEEN_JWK);
        assertThat(fout(jwk(0).replace("AQAB", "Aw"))).isEqualTo(Sleutelfout.EXPONENT);
        assertThat(fout(jwk(0).replace("AQAB", "AAEAAQ"))).isEqualTo(Sleutelfout.EXPONENT);
        assertThat(fout(jwk(modulus(0), "\"kid\":\"x\""))).isEqualTo(Sleutelfout.KID);
        assertThat(fout(jwk(modulus(0).shiftRight(1).setBit(0)))).isEqualTo(Sleutelfout.LENGTE);
        assertThat(fout(jwk(modulus(0).shiftLeft(1025).setBit(0)))).isEqualTo(Sleutelfout.LENGTE);
    }

    @Test
    void aModulusThatIsEasyToBreakIsRefused() {
        BigInteger p = priemgetal(0);

        assertThat(fout(jwk(modulus(0).clearBit(0)))).isEqualTo(Sleutelfout.ZWAK);
        assertThat(fout(jwk(p.multiply(p)))).isEqualTo(Sleutelfout.ZWAK);
        assertThat(fout(jwk(p.multiply(p.nextProbablePrime())))).isEqualTo(Sleutelfout.ZWAK);
        assertThat(fout(jwk(modulus(0).nextProbablePrime()))).isEqualTo(Sleutelfout.ZWAK);
        assertThat(fout(jwk(roca()))).isEqualTo(Sleutelfout.ZWAK);
    }

    /** A power of 65537 modulo the product of the small primes, as CVE-2017-15361 makes them. */
    private static BigInteger roca() {
        BigInteger m = BigInteger.ONE;
        for (BigInteger p = BigInteger.TWO; p.intValue() <= 167; p = p.nextProbablePrime()) {
            m = m.multiply(p);
        }
        BigInteger rest = BigInteger.valueOf(65537).modPow(BigInteger.valueOf(12345), m);
        BigInteger n = BigInteger.ONE
                .shiftLeft(3071)
                .divide(m)
                .add(BigInteger.ONE)
                .multiply(m)
                .add(rest);
        while (heeftKleineFactor(n) || n.isProbablePrime(20)) {
            n = n.add(m);
        }
        return n;
    }

    /** So that it is not refused for this. */
    private static boolean heeftKleineFactor(BigInteger n) {
        for (int p = 2; p < 2000; p++) {
            if (n.mod(BigInteger.valueOf(p)).signum() == 0) {
                return true;
            }
        }
        return false;
    }

    private static Jwk goed(String text) {
        return Jwk.lees(text).jwk().orElseThrow();
    }

    private static Sleutelfout fout(String text) {
        return Jwk.lees(text).fout().orElseThrow();
    }
}
