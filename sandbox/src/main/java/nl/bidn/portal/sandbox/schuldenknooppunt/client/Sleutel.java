// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;

/**
 * A public key, as the address book has it.
 *
 * @param kid the thumbprint of RFC 7638, by which messages name it
 */
public record Sleutel(String kid, RSAPublicKey openbaar) {
    private static final int KLEINST = 3072;
    private static final int GROOTST = 4096;
    private static final BigInteger E = BigInteger.valueOf(65537);

    /** Named by its thumbprint. */
    public static Sleutel van(RSAPublicKey openbaar) {
        return new Sleutel(duimafdruk(openbaar), openbaar);
    }

    /** Of the address book. Whether it is what its name says is looked at here. */
    public static Sleutel vanJwk(JsonNode jwk, String kid) throws Geweigerd {
        var n = new BigInteger(1, Base64url.van(jwk.path("n").asText(), "n"));
        var e = new BigInteger(1, Base64url.van(jwk.path("e").asText(), "e"));
        boolean goed = jwk.path("kty").asText().equals("RSA")
                && e.equals(E)
                && n.bitLength() >= KLEINST
                && n.bitLength() <= GROOTST;
        if (!goed) {
            throw new Geweigerd(Geweigerd.Reden.SLEUTEL, "jwk");
        }
        try {
            var openbaar = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(n, e));
            Sleutel sleutel = van(openbaar);
            if (sleutel.kid().equals(kid)) {
                return sleutel;
            }
        } catch (GeneralSecurityException anders) {
            throw new Geweigerd(Geweigerd.Reden.SLEUTEL, "jwk");
        }
        throw new Geweigerd(Geweigerd.Reden.SLEUTEL, "kid");
    }

    /** What is public of it, to register. */
    public ObjectNode jwk() {
        return Json.object()
                .put("kty", "RSA")
                .put("n", getal(openbaar.getModulus()))
                .put("e", getal(openbaar.getPublicExponent()));
    }

    /** How long what is encrypted by it is. */
    int lengte() {
        return (openbaar.getModulus().bitLength() + 7) / 8;
    }

    /** RFC 7638: the names in order of the alphabet, and no space. */
    private static String duimafdruk(RSAPublicKey openbaar) {
        String text = "{\"e\":\"" + getal(openbaar.getPublicExponent()) + "\",\"kty\":\"RSA\",\"n\":\""
                + getal(openbaar.getModulus()) + "\"}";
        try {
            return Base64url.naar(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the byte that only says that it is not negative. */
    private static String getal(BigInteger getal) {
        byte[] bytes = getal.toByteArray();
        return Base64url.naar(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
