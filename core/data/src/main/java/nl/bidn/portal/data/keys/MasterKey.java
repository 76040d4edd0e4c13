// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The 32 bytes outside the database from which all keys come, one for each purpose (HKDF-SHA-256, RFC 5869). */
public final class MasterKey {
    static final int LENGTH = 32;
    private static final byte[] SALT = "nl.bidn.portal".getBytes(StandardCharsets.UTF_8);

    private final byte[] extracted;

    MasterKey(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A master key has " + LENGTH + " bytes, not " + bytes.length);
        }
        this.extracted = hmac(SALT, bytes);
    }

    /** A key that is as good as forgotten, for tests. */
    public static MasterKey random() {
        var bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new MasterKey(bytes);
    }

    /** The key for a purpose: 32 bytes that tell nothing of those for other purposes. */
    public byte[] derive(String purpose) {
        byte[] info = purpose.getBytes(StandardCharsets.UTF_8);
        var block = new byte[info.length + 1];
        System.arraycopy(info, 0, block, 0, info.length);
        block[info.length] = 1;
        return hmac(extracted, block);
    }

    /** Tells two keys apart and nothing more; fit for a table or a backup. */
    public String fingerprint() {
        return HexFormat.of().formatHex(derive("fingerprint"));
    }

    static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
