// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a broker signs, pinned by its metadata.
 *
 * @param name by which its messages call it; opaque
 */
public record BrokerKey(@Nullable String name, X509Certificate certificate) {
    /** Whether a signature of this moment may be of this key. */
    boolean usable(Instant now) {
        return certificate.getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() >= Names.LEAST_RSA_BITS
                && !now.isBefore(certificate.getNotBefore().toInstant())
                && now.isBefore(certificate.getNotAfter().toInstant());
    }
}
