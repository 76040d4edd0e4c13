// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.lijn;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a partner is, as the operator says it.
 *
 * @param certificaat that its server must show, or that signed it; none: one that the portal trusts
 * @param geduld how long to wait for each silence
 */
public record Adresboek(URI adres, Optional<X509Certificate> certificaat, Duration geduld) {
    /**
     * Reads what stands in a configuration.
     *
     * @param adres HTTPS
     * @param certificaat a file with a certificate in PEM or DER; empty: none
     * @throws IllegalArgumentException with what is wrong, for the operator
     */
    static Adresboek lees(String adres, String certificaat, int geduldSeconden) {
        if (adres.isBlank()) {
            throw new IllegalArgumentException("no address is configured");
        }
        return new Adresboek(
                URI.create(adres.strip()),
                certificaat.isBlank() ? Optional.empty() : Optional.of(certificaat(Path.of(certificaat.strip()))),
                Duration.ofSeconds(Math.max(1, geduldSeconden)));
    }

    private static X509Certificate certificaat(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | CertificateException e) {
            throw new IllegalArgumentException("the certificate in " + file + " cannot be read", e);
        }
    }
}
