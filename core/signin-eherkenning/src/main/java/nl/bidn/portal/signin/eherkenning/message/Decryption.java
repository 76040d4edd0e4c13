// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static nl.bidn.portal.signin.eherkenning.message.Names.DS;
import static nl.bidn.portal.signin.eherkenning.message.Names.XENC;
import static nl.bidn.portal.signin.eherkenning.message.Names.XENC11;

import java.security.GeneralSecurityException;
import java.security.spec.MGF1ParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Opens an EncryptedID: AES in CBC or GCM under a key that was wrapped for us by RSA-OAEP. RSA 1.5 is not taken. Only called
 * for what was signed, so that nobody can try his own ciphertexts; whatever is wrong inside has one and the same answer.
 */
final class Decryption {
    private static final String OAEP_MGF1P = XENC + "rsa-oaep-mgf1p";
    private static final String OAEP = XENC11 + "rsa-oaep";
    private static final Map<String, Integer> KEY_BYTES = Map.of(
            XENC + "aes128-cbc", 16,
            XENC + "aes256-cbc", 32,
            XENC11 + "aes128-gcm", 16,
            XENC11 + "aes256-gcm", 32);
    private static final Map<String, String> DIGESTS =
            Map.of(DS + "sha1", "SHA-1", XENC + "sha256", "SHA-256", XENC + "sha512", "SHA-512");
    private static final Map<String, MGF1ParameterSpec> MASKS = Map.of(
            XENC11 + "mgf1sha1", MGF1ParameterSpec.SHA1,
            XENC11 + "mgf1sha256", MGF1ParameterSpec.SHA256,
            XENC11 + "mgf1sha512", MGF1ParameterSpec.SHA512);
    private static final int CBC_BLOCK = 16;
    private static final int GCM_IV = 12;
    private static final int GCM_TAG_BITS = 128;

    private final String recipient;
    private final List<OwnKey> keys;

    /** @param recipient our EntityID */
    Decryption(String recipient, List<OwnKey> keys) {
        this.recipient = recipient;
        this.keys = keys;
    }

    /** @return the element that was encrypted, in UTF-8 */
    byte[] open(Element encryptedId) {
        var data = Xml.need(encryptedId, XENC, "EncryptedData");
        var algorithm = algorithm(data);
        var keyBytes = KEY_BYTES.get(algorithm);
        if (keyBytes == null) {
            throw new Refused(Reason.ENCRYPTION_ALGORITHM, "of the data");
        }
        for (Element wrapped : forUs(encryptedId, data)) {
            var padding = oaep(wrapped);
            for (OwnKey key : named(wrapped)) {
                var opened = open(wrapped, padding, key, data, algorithm, keyBytes);
                if (opened != null) {
                    return opened;
                }
            }
        }
        throw new Refused(Reason.ENCRYPTION_BROKEN, "cannot be decrypted");
    }

    /** Those with our EntityID; a key that names no recipient counts if it is the only one. */
    private List<Element> forUs(Element encryptedId, Element data) {
        var all = new ArrayList<>(Xml.children(encryptedId, XENC, "EncryptedKey"));
        var keyInfo = Xml.child(data, DS, "KeyInfo");
        if (keyInfo != null) {
            all.addAll(Xml.children(keyInfo, XENC, "EncryptedKey"));
        }
        var ours = all.stream()
                .filter(key -> key.getAttribute("Recipient").equals(recipient))
                .filter(key -> !named(key).isEmpty())
                .toList();
        if (ours.isEmpty() && all.size() == 1 && !all.get(0).hasAttribute("Recipient")) {
            ours = all.stream().filter(key -> !named(key).isEmpty()).toList();
        }
        if (ours.isEmpty()) {
            throw new Refused(Reason.ENCRYPTION_RECIPIENT, "no key for us");
        }
        return ours;
    }

    /** Which of our keys this was wrapped for: the one that is named, or any if none is. */
    private List<OwnKey> named(Element wrapped) {
        var keyInfo = Xml.child(wrapped, DS, "KeyInfo");
        var name = keyInfo == null ? null : Xml.child(keyInfo, DS, "KeyName");
        return name == null
                ? keys
                : keys.stream()
                        .filter(key -> key.name().equals(name.getTextContent()))
                        .toList();
    }

    private static String algorithm(Element element) {
        return Xml.need(element, XENC, "EncryptionMethod").getAttribute("Algorithm");
    }

    private static OAEPParameterSpec oaep(Element wrapped) {
        var algorithm = algorithm(wrapped);
        if (!algorithm.equals(OAEP_MGF1P) && !algorithm.equals(OAEP)) {
            throw new Refused(Reason.ENCRYPTION_ALGORITHM, "of the key");
        }
        var method = Xml.need(wrapped, XENC, "EncryptionMethod");
        var digest = Xml.child(method, DS, "DigestMethod");
        var mask = Xml.child(method, XENC11, "MGF");
        var hash = digest == null ? "SHA-1" : DIGESTS.get(digest.getAttribute("Algorithm"));
        var generator = mask == null || algorithm.equals(OAEP_MGF1P)
                ? MGF1ParameterSpec.SHA1
                : MASKS.get(mask.getAttribute("Algorithm"));
        if (hash == null || generator == null || (mask != null && algorithm.equals(OAEP_MGF1P))) {
            throw new Refused(Reason.ENCRYPTION_ALGORITHM, "of OAEP");
        }
        return new OAEPParameterSpec(hash, "MGF1", generator, PSource.PSpecified.DEFAULT);
    }

    private static byte @Nullable [] open(
            Element wrapped, OAEPParameterSpec padding, OwnKey own, Element data, String algorithm, int keyBytes) {
        try {
            var rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
            rsa.init(Cipher.DECRYPT_MODE, own.key(), padding);
            var key = rsa.doFinal(cipherValue(wrapped));
            if (key.length != keyBytes) {
                return null;
            }
            var content = cipherValue(data);
            return algorithm.endsWith("-gcm") ? gcm(key, content) : cbc(key, content);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return null;
        }
    }

    private static byte[] cipherValue(Element element) {
        var cipherData = Xml.need(element, XENC, "CipherData");
        return Base64.getMimeDecoder().decode(Xml.text(cipherData, XENC, "CipherValue"));
    }

    private static byte[] gcm(byte[] key, byte[] content) throws GeneralSecurityException {
        var aes = Cipher.getInstance("AES/GCM/NoPadding");
        var iv = new GCMParameterSpec(GCM_TAG_BITS, content, 0, Math.min(GCM_IV, content.length));
        aes.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), iv);
        return aes.doFinal(content, GCM_IV, content.length - GCM_IV);
    }

    /** The last byte tells how many are padding; the others may be anything (XML Encryption, 5.2). */
    private static byte @Nullable [] cbc(byte[] key, byte[] content) throws GeneralSecurityException {
        if (content.length < 2 * CBC_BLOCK || content.length % CBC_BLOCK != 0) {
            return null;
        }
        var aes = Cipher.getInstance("AES/CBC/NoPadding");
        aes.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(content, 0, CBC_BLOCK));
        var padded = aes.doFinal(content, CBC_BLOCK, content.length - CBC_BLOCK);
        int padding = padded[padded.length - 1];
        return padding < 1 || padding > CBC_BLOCK ? null : Arrays.copyOf(padded, padded.length - padding);
    }
}
