// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.xml;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A NameID for some readers only: EncryptedData, and beside it an EncryptedKey for each reader (XML Encryption 1.0 as eTD
 * uses it: AES-256-CBC and RSA-OAEP with SHA-1).
 */
public final class EncryptedId {
    /** Somebody who can read it. */
    public record Reader(String entityId, @Nullable String keyName, PublicKey key) {}

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BLOCK = 16;

    private EncryptedId() {}

    public static String write(String plain, List<Reader> readers) {
        return write(plain, readers, Names.RSA_OAEP, 0);
    }

    /**
     * @param transport the algorithm for the keys
     * @param flip which byte of the ciphertext is changed afterwards; 0 is none
     */
    public static String write(String plain, List<Reader> readers, String transport, int flip) {
        try {
            var key = random(32);
            var iv = random(BLOCK);
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
            var sealed = concat(iv, cipher.doFinal(padded(plain.getBytes(StandardCharsets.UTF_8))));
            if (flip > 0) {
                sealed[sealed.length - flip] ^= 1;
            }
            return element(sealed, key, readers, transport);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String element(byte[] sealed, byte[] key, List<Reader> readers, String transport)
            throws GeneralSecurityException {
        var data = Ids.next();
        var text = new StringBuilder(
                "<saml:EncryptedID xmlns:saml=\"" + Names.SAML + "\"><xenc:EncryptedData xmlns:xenc=\""
                        + Names.XENC + "\" Id=\"" + data + "\" Type=\"" + Names.XENC
                        + "Element\"><xenc:EncryptionMethod Algorithm=\""
                        + Names.AES256_CBC + "\"/>" + cipherData(sealed) + "</xenc:EncryptedData>");
        for (var reader : readers) {
            text.append("<xenc:EncryptedKey xmlns:xenc=\"" + Names.XENC + "\" Id=\"" + Ids.next() + "\" Recipient=\""
                    + Xml.escape(reader.entityId()) + "\">" + method(transport) + keyInfo(reader)
                    + cipherData(wrap(key, reader.key(), transport)) + "<xenc:ReferenceList><xenc:DataReference URI=\"#"
                    + data + "\"/></xenc:ReferenceList></xenc:EncryptedKey>");
        }
        return text.append("</saml:EncryptedID>").toString();
    }

    private static String method(String transport) {
        return transport.equals(Names.RSA_OAEP)
                ? "<xenc:EncryptionMethod Algorithm=\"" + transport + "\"><ds:DigestMethod xmlns:ds=\"" + Names.DS
                        + "\" Algorithm=\"" + Names.DS + "sha1\"/></xenc:EncryptionMethod>"
                : "<xenc:EncryptionMethod Algorithm=\"" + transport + "\"/>";
    }

    private static String keyInfo(Reader reader) {
        return reader.keyName() == null
                ? ""
                : "<ds:KeyInfo xmlns:ds=\"" + Names.DS + "\"><ds:KeyName>" + Xml.escape(reader.keyName())
                        + "</ds:KeyName></ds:KeyInfo>";
    }

    private static byte[] wrap(byte[] key, PublicKey reader, String transport) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(
                transport.equals(Names.RSA_OAEP) ? "RSA/ECB/OAEPWithSHA-1AndMGF1Padding" : "RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, reader);
        return cipher.doFinal(key);
    }

    /** The padding of XML Encryption: anything, and its length as the last byte. */
    private static byte[] padded(byte[] plain) {
        int count = BLOCK - plain.length % BLOCK;
        var pad = random(count);
        pad[count - 1] = (byte) count;
        return concat(plain, pad);
    }

    private static String cipherData(byte[] bytes) {
        return "<xenc:CipherData><xenc:CipherValue>" + Base64.getEncoder().encodeToString(bytes)
                + "</xenc:CipherValue></xenc:CipherData>";
    }

    private static byte[] random(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] concat(byte[] a, byte[] b) {
        var both = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
