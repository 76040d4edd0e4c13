// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.broker;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Makes EncryptedID elements. */
public final class Encrypt {
    public static final String CBC_128 = "http://www.w3.org/2001/04/xmlenc#aes128-cbc";
    public static final String CBC_256 = "http://www.w3.org/2001/04/xmlenc#aes256-cbc";
    public static final String GCM_128 = "http://www.w3.org/2009/xmlenc11#aes128-gcm";
    public static final String GCM_256 = "http://www.w3.org/2009/xmlenc11#aes256-gcm";
    public static final String OAEP = "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p";
    public static final String OAEP_11 = "http://www.w3.org/2009/xmlenc11#rsa-oaep";
    public static final String RSA_15 = "http://www.w3.org/2001/04/xmlenc#rsa-1_5";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** For whom the key of the content is wrapped. */
    public record For(@Nullable String recipient, @Nullable String keyName, Keys keys) {}

    /** In which shape. */
    public record Shape(String content, String wrapping, boolean inside) {
        public static final Shape USUAL = new Shape(CBC_256, OAEP, false);
    }

    private Encrypt() {}

    public static String id(String plain, Shape shape, List<For> recipients) {
        try {
            var key = new byte[shape.content().contains("128") ? 16 : 32];
            RANDOM.nextBytes(key);
            var wrapped = new ArrayList<String>();
            for (For one : recipients) {
                wrapped.add(encryptedKey(key, one, shape.wrapping()));
            }
            var keys = String.join("", wrapped);
            var inside = shape.inside()
                    ? "<ds:KeyInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">" + keys + "</ds:KeyInfo>"
                    : "";
            return "<saml:EncryptedID><xenc:EncryptedData xmlns:xenc=\"http://www.w3.org/2001/04/xmlenc#\""
                    + " Type=\"http://www.w3.org/2001/04/xmlenc#Element\"><xenc:EncryptionMethod Algorithm=\""
                    + shape.content() + "\"/>" + inside + "<xenc:CipherData><xenc:CipherValue>"
                    + base64(content(
                            plain.getBytes(StandardCharsets.UTF_8),
                            key,
                            shape.content().endsWith("gcm")))
                    + "</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData>" + (shape.inside() ? "" : keys)
                    + "</saml:EncryptedID>";
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] content(byte[] plain, byte[] key, boolean gcm) throws Exception {
        var iv = new byte[gcm ? 12 : 16];
        RANDOM.nextBytes(iv);
        var aes = Cipher.getInstance(gcm ? "AES/GCM/NoPadding" : "AES/CBC/NoPadding");
        aes.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                gcm ? new GCMParameterSpec(128, iv) : new IvParameterSpec(iv));
        var padded = plain;
        if (!gcm) {
            int more = 16 - plain.length % 16;
            padded = Arrays.copyOf(plain, plain.length + more);
            for (int i = plain.length; i < padded.length; i++) {
                padded[i] = (byte) RANDOM.nextInt();
            }
            padded[padded.length - 1] = (byte) more;
        }
        var body = aes.doFinal(padded);
        var whole = Arrays.copyOf(iv, iv.length + body.length);
        System.arraycopy(body, 0, whole, iv.length, body.length);
        return whole;
    }

    private static String encryptedKey(byte[] key, For one, String wrapping) throws Exception {
        Cipher rsa;
        var inner = "";
        if (wrapping.equals(RSA_15)) {
            rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            rsa.init(Cipher.ENCRYPT_MODE, one.keys().certificate().getPublicKey());
        } else {
            boolean newer = wrapping.equals(OAEP_11);
            rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
            rsa.init(
                    Cipher.ENCRYPT_MODE,
                    one.keys().certificate().getPublicKey(),
                    new OAEPParameterSpec(
                            newer ? "SHA-256" : "SHA-1",
                            "MGF1",
                            newer ? MGF1ParameterSpec.SHA256 : MGF1ParameterSpec.SHA1,
                            PSource.PSpecified.DEFAULT));
            inner = "<ds:DigestMethod xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" Algorithm=\""
                    + (newer
                            ? "http://www.w3.org/2001/04/xmlenc#sha256\"/><xenc11:MGF"
                                    + " xmlns:xenc11=\"http://www.w3.org/2009/xmlenc11#\""
                                    + " Algorithm=\"http://www.w3.org/2009/xmlenc11#mgf1sha256"
                            : "http://www.w3.org/2000/09/xmldsig#sha1")
                    + "\"/>";
        }
        var name = one.keyName() == null
                ? ""
                : "<ds:KeyInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:KeyName>" + one.keyName()
                        + "</ds:KeyName></ds:KeyInfo>";
        return "<xenc:EncryptedKey xmlns:xenc=\"http://www.w3.org/2001/04/xmlenc#\""
                + (one.recipient() == null ? "" : " Recipient=\"" + one.recipient() + "\"")
                + "><xenc:EncryptionMethod Algorithm=\"" + wrapping + "\">" + inner + "</xenc:EncryptionMethod>" + name
                + "<xenc:CipherData><xenc:CipherValue>" + base64(rsa.doFinal(key))
                + "</xenc:CipherValue></xenc:CipherData></xenc:EncryptedKey>";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
