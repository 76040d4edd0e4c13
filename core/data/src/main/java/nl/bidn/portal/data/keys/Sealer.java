// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with one key. A nonce is random or a counter, never both with one key: random ones for the few small things
 * of a derived key, a counter for the pieces of a file with a key of its own. For any thread.
 */
public final class Sealer {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    public Sealer(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Random bytes for a key. */
    public static byte[] newKey() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** With a random nonce, which stands before the result. */
    public byte[] seal(byte[] plain, byte[] context) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, plain, context);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    /** @throws IllegalArgumentException if it was changed, or sealed with another key or context */
    public byte[] open(byte[] sealed, byte[] context) {
        if (sealed.length < NONCE) {
            throw new IllegalArgumentException("Too short to have been sealed");
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        byte[] rest = Arrays.copyOfRange(sealed, NONCE, sealed.length);
        return cipher(Cipher.DECRYPT_MODE, nonce, rest, context);
    }

    /** With a counter as nonce, which must not come twice for this key. */
    public byte[] sealPiece(long counter, byte[] plain, byte[] context) {
        return cipher(Cipher.ENCRYPT_MODE, nonce(counter), plain, context);
    }

    /** @throws IllegalArgumentException as {@link #open} */
    public byte[] openPiece(long counter, byte[] sealed, byte[] context) {
        return cipher(Cipher.DECRYPT_MODE, nonce(counter), sealed, context);
    }

    private static byte[] nonce(long counter) {
        return ByteBuffer.allocate(NONCE).putInt(0).putLong(counter).array();
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text, byte[] context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(text);
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException("It was changed, or sealed with another key or for another context", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
