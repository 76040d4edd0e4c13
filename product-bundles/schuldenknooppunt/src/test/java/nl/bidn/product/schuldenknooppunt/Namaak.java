// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

/** What looks like a key and a message by it to who has no key: the node sees no more of the real ones. */
public final class Namaak {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Random toeval;

    public Namaak(long zaad) {
        toeval = new Random(zaad);
    }

    /** A public key of 3072 bits. */
    public String jwk() {
        byte[] modulus = bytes(384);
        modulus[0] |= (byte) 0x80;
        return "{\"kty\":\"RSA\",\"n\":\"%s\",\"e\":\"AQAB\"}".formatted(BASE64.encodeToString(modulus));
    }

    /** By RFC 7638. */
    public static String kid(String jwk) {
        String n = jwk.replaceAll(".*\"n\":\"([^\"]*)\".*", "$1");
        String vorm = "{\"e\":\"AQAB\",\"kty\":\"RSA\",\"n\":\"" + n + "\"}";
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(vorm.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String kop(String kid) {
        return "{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\",\"kid\":\"" + kid + "\",\"typ\":\"JWE\",\"cty\":\"JOSE\"}";
    }

    /** A message of this size for this key. */
    public byte[] jwe(String jwk, int omvang) {
        return jwe(kop(kid(jwk)), 384, 12, omvang, 16);
    }

    public byte[] jwe(String kop, int sleutel, int iv, int omvang, int tag) {
        return String.join(
                        ".",
                        BASE64.encodeToString(kop.getBytes(StandardCharsets.UTF_8)),
                        BASE64.encodeToString(bytes(sleutel)),
                        BASE64.encodeToString(bytes(iv)),
                        BASE64.encodeToString(bytes(omvang)),
                        BASE64.encodeToString(bytes(tag)))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] bytes(int aantal) {
        var bytes = new byte[aantal];
        toeval.nextBytes(bytes);
        return bytes;
    }

    /** What somebody could search a disk for. */
    public static byte[] stuk(byte[] jwe) {
        return Arrays.copyOfRange(jwe, jwe.length / 2, jwe.length / 2 + 48);
    }
}
