// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;

/**
 * Signs what we send, as eTD says: enveloped, exclusive canonicalisation, SHA-256, RSA; in KeyInfo the KeyName, or in metadata
 * the certificate.
 */
final class Signing {
    private static final String DECLARED = " xmlns:ds=\"" + Names.DS + "\"";

    private Signing() {}

    /**
     * @param unsigned in canonical form
     * @param at where the signature comes
     */
    static String withKeyName(String unsigned, int at, String id, OwnKey key) {
        var keyInfo = new Canonical();
        keyInfo.open("ds", "KeyInfo").leaf("ds", "KeyName", key.name()).close();
        return sign(unsigned, at, id, key, keyInfo.toString());
    }

    static String withCertificate(String unsigned, int at, String id, OwnKey key) {
        var keyInfo = new Canonical();
        keyInfo.open("ds", "KeyInfo").open("ds", "X509Data");
        keyInfo.leaf("ds", "X509Certificate", base64(key.certificate())).close().close();
        return sign(unsigned, at, id, key, keyInfo.toString());
    }

    private static String sign(String unsigned, int at, String id, OwnKey key, String keyInfo) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(utf8(unsigned));
            var info = signedInfo(id, Base64.getEncoder().encodeToString(digest));
            var value = Base64.getEncoder().encodeToString(sign(utf8(info), key));
            var signature = "<ds:Signature" + DECLARED + ">" + info.replace(DECLARED, "") + "<ds:SignatureValue>"
                    + value + "</ds:SignatureValue>" + keyInfo.replace(DECLARED, "") + "</ds:Signature>";
            return unsigned.substring(0, at) + signature + unsigned.substring(at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the portal cannot sign", e);
        }
    }

    private static String signedInfo(String id, String digest) {
        return new Canonical()
                .open("ds", "SignedInfo")
                .leaf("ds", "CanonicalizationMethod", "", "Algorithm", Names.EXC_C14N)
                .leaf("ds", "SignatureMethod", "", "Algorithm", Names.RSA_SHA256)
                .open("ds", "Reference", "URI", "#" + id)
                .open("ds", "Transforms")
                .leaf("ds", "Transform", "", "Algorithm", Names.ENVELOPED)
                .leaf("ds", "Transform", "", "Algorithm", Names.EXC_C14N)
                .close()
                .leaf("ds", "DigestMethod", "", "Algorithm", Names.SHA256)
                .leaf("ds", "DigestValue", digest)
                .close()
                .close()
                .toString();
    }

    static byte[] sign(byte[] bytes, OwnKey key) throws GeneralSecurityException {
        var signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(key.key());
        signer.update(bytes);
        return signer.sign();
    }

    static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
