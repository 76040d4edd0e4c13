// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;

/** The algorithms of signatures that are taken: SHA-2 with RSA of 2048 bits and more, or with an elliptic curve. */
final class Algorithms {
    static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private static final int LEAST_RSA = 2048;
    private static final int LEAST_CURVE = 256;
    private static final Map<String, String> RSA = Map.of(
            RSA_SHA256,
            "SHA256withRSA",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
            "SHA384withRSA",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
            "SHA512withRSA");
    private static final Map<String, String> CURVE = Map.of(
            ECDSA_SHA256,
            "SHA256withECDSAinP1363Format",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384",
            "SHA384withECDSAinP1363Format",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512",
            "SHA512withECDSAinP1363Format");
    private static final Map<String, String> DIGESTS = Map.of(
            SHA256,
            "SHA-256",
            "http://www.w3.org/2001/04/xmldsig-more#sha384",
            "SHA-384",
            "http://www.w3.org/2001/04/xmlenc#sha512",
            "SHA-512");

    private Algorithms() {}

    /** For a key that is strong enough and fits. */
    static Signature signature(String algorithm, PublicKey key) throws Fault, GeneralSecurityException {
        String name = null;
        if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= LEAST_RSA) {
            name = RSA.get(algorithm);
        } else if (key instanceof ECPublicKey curve
                && curve.getParams().getCurve().getField().getFieldSize() >= LEAST_CURVE) {
            name = CURVE.get(algorithm);
        }
        if (name == null) {
            throw notTaken();
        }
        return Signature.getInstance(name);
    }

    /** With which a key of this kind signs. */
    static String signing(PublicKey key) {
        return key instanceof RSAPublicKey ? RSA_SHA256 : ECDSA_SHA256;
    }

    static MessageDigest digest(String algorithm) throws Fault {
        var name = DIGESTS.get(algorithm);
        if (name == null) {
            throw notTaken();
        }
        return ofJdk(name);
    }

    static byte[] sha256(byte[] bytes) {
        return ofJdk("SHA-256").digest(bytes);
    }

    private static MessageDigest ofJdk(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Fault notTaken() {
        return new Fault(
                Fault.Code.SECURITY,
                "De ondertekening gebruikt een algoritme of sleutel die hier niet mag (gebruik RSA-SHA256).");
    }
}
