// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.saml;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** A SAML artifact of type 4 (SAML 2.0 bindings, 3.6.4): type, endpoint index, source, handle; 44 bytes. */
public final class Artifact {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Artifact() {}

    public static String next(String issuer, int index) {
        return make(4, index, issuer, 20);
    }

    /** @param handle how many bytes; 20 is right, and 4 is the right type */
    public static String make(int type, int index, String issuer, int handle) {
        var bytes = new byte[24 + handle];
        bytes[0] = (byte) (type >> 8);
        bytes[1] = (byte) type;
        bytes[2] = (byte) (index >> 8);
        bytes[3] = (byte) index;
        System.arraycopy(sha1(issuer), 0, bytes, 4, 20);
        var random = new byte[handle];
        RANDOM.nextBytes(random);
        System.arraycopy(random, 0, bytes, 24, handle);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The standard names an issuer by its SHA-1; nothing is secured with it. */
    private static byte[] sha1(String issuer) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(issuer.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
