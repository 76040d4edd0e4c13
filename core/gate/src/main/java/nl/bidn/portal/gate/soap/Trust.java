// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Decides whose signature counts: the same authorities as on the line. */
final class Trust {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final KeyStore authorities;

    Trust(KeyStore authorities) {
        this.authorities = authorities;
    }

    /** @param helpers certificates that may link it to an authority, such as those that came over the line */
    void check(X509Certificate certificate, List<X509Certificate> helpers, Instant now) throws Fault {
        if (!maySign(certificate) || !isTrusted(certificate, helpers, now)) {
            throw new Fault(
                    Fault.Code.SECURITY_TOKEN,
                    "Het certificaat van de ondertekening wordt niet vertrouwd, of is nu niet geldig.");
        }
    }

    private static boolean maySign(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
    }

    private boolean isTrusted(X509Certificate certificate, List<X509Certificate> helpers, Instant now) {
        try {
            if (authorities.getCertificateAlias(certificate) != null) {
                certificate.checkValidity(Date.from(now));
                return true;
            }
            var wanted = new X509CertSelector();
            wanted.setCertificate(certificate);
            var parameters = new PKIXBuilderParameters(authorities, wanted);
            var known = new ArrayList<>(helpers);
            known.add(certificate);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            // as on the line, where a certificate that is withdrawn loses its rights by the servicedesk
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
