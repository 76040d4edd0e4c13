// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** A key of ours with its certificate, and the name by which our metadata calls it. */
public record OwnKey(String name, PrivateKey key, X509Certificate certificate) {
    /** Named by the SHA-256 of the certificate, as most in the scheme do. */
    public static OwnKey of(PrivateKey key, X509Certificate certificate) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new OwnKey(HexFormat.of().formatHex(hash), key, certificate);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "OwnKey[" + name + "]";
    }
}
