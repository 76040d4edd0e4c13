// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import nl.bidn.portal.values.Oin;
import org.jspecify.annotations.Nullable;

/**
 * Finds the OIN of a calling system in its certificate: Subject.serialNumber (Digikoppeling, Identificatie en
 * Authenticatie). The TLS layer, or the trusted proxy, has checked the chain.
 */
final class ClientCertificate {
    private static final String ATTRIBUTE = "javax.servlet.request.X509Certificate";
    private static final String HEADER = "X-Client-Cert";
    private static final Map<String, String> SERIAL_NUMBER = Map.of("2.5.4.5", "SERIALNUMBER");
    private static final Pattern OIN = Pattern.compile("(?:^|[,+])SERIALNUMBER=(\\d{20})(?:[,+]|$)");

    private final @Nullable String trustedProxy;

    ClientCertificate(Optional<String> trustedProxy) {
        this.trustedProxy = trustedProxy.orElse(null);
    }

    Optional<Oin> oin(HttpServletRequest request) {
        return certificate(request).flatMap(ClientCertificate::oin);
    }

    static Optional<Oin> oin(X509Certificate certificate) {
        var name = certificate.getSubjectX500Principal().getName("RFC2253", SERIAL_NUMBER);
        var match = OIN.matcher(name);
        return match.find() ? parse(match.group(1)) : Optional.empty();
    }

    private static Optional<Oin> parse(String digits) {
        try {
            return Optional.of(nl.bidn.portal.values.Oin.of(digits));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<X509Certificate> certificate(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof X509Certificate[] chain && chain.length > 0) {
            return Optional.of(chain[0]);
        }
        var header = request.getHeader(HEADER);
        boolean trusted = trustedProxy != null && trustedProxy.equals(request.getRemoteAddr());
        return trusted && header != null ? decode(header) : Optional.empty();
    }

    private static Optional<X509Certificate> decode(String pem) {
        try {
            var bytes = URLDecoder.decode(pem, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII);
            var factory = CertificateFactory.getInstance("X.509");
            return Optional.of((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
        } catch (CertificateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
