// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A SAML artifact of type 4: two bytes of type, two of the endpoint, twenty that are the SHA-1 of the issuer's EntityID,
 * twenty of the message (SAML 2.0 bindings, 3.6.4). SHA-1 only finds the issuer here; it proves nothing.
 */
public final class Artifact {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]{59}=");
    private static final int SOURCE = 4;
    private static final int HANDLE = 24;

    private final String text;
    private final byte[] bytes;

    private Artifact(String text, byte[] bytes) {
        this.text = text;
        this.bytes = bytes;
    }

    /** Whether this could be one; all that is asked of it before it is known who brings it. */
    public static boolean looksRight(String text) {
        return FORM.matcher(text).matches();
    }

    public static Artifact of(String text) {
        if (!looksRight(text)) {
            throw new Refused(Reason.ARTIFACT_FORM, "not 44 bytes");
        }
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new Refused(Reason.ARTIFACT_FORM, "another spelling of the same bytes");
        }
        if (bytes[0] != 0 || bytes[1] != SOURCE) {
            throw new Refused(Reason.ARTIFACT_FORM, "not of type 4");
        }
        return new Artifact(text, bytes);
    }

    /** The index of the broker's resolution service. */
    public int endpoint() {
        return ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
    }

    public void checkIssuer(String entityId) {
        if (!MessageDigest.isEqual(hash(entityId), Arrays.copyOfRange(bytes, SOURCE, HANDLE))) {
            throw new Refused(Reason.ARTIFACT_ISSUER, "of another broker");
        }
    }

    private static byte[] hash(String entityId) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(entityId.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it was received. */
    public String text() {
        return text;
    }
}
