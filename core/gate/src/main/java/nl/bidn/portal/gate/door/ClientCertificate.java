// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.door;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import nl.bidn.portal.values.Oin;
import nl.bidn.portal.values.SystemCertificate;

/**
 * Finds the OIN of a calling system in its certificate: Subject.serialNumber (Digikoppeling, Identificatie en
 * Authenticatie). The TLS layer has checked the chain, or the trusted proxy, that passes the certificate as URL-encoded PEM
 * (nginx: {@code $ssl_client_escaped_cert}) and replaces whatever a caller sent under that name.
 */
public final class ClientCertificate {
    private static final String ATTRIBUTE = "javax.servlet.request.X509Certificate";
    private static final String HEADER = "X-Client-Cert";

    private final Set<String> trustedProxies;

    /** @param trustedProxies addresses with commas between them */
    ClientCertificate(Optional<String> trustedProxies) {
        this.trustedProxies = trustedProxies.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The certificate of the caller, and perhaps those that link it to an authority; empty: it showed none. */
    List<X509Certificate> chain(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof X509Certificate[] chain && chain.length > 0) {
            return List.of(chain);
        }
        var headers = isFromProxy(request) ? Collections.list(request.getHeaders(HEADER)) : List.<String>of();
        return headers.size() == 1 ? decode(headers.get(0)).map(List::of).orElse(List.of()) : List.of();
    }

    public static Optional<Oin> oin(X509Certificate certificate) {
        return SystemCertificate.oinOf(certificate.getSubjectX500Principal());
    }

    /** From where a request comes: of one by a trusted proxy the last address that it added, if it did. */
    String address(HttpServletRequest request) {
        var forwarded =
                isFromProxy(request) ? String.join(",", Collections.list(request.getHeaders("X-Forwarded-For"))) : "";
        var last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.isEmpty() ? request.getRemoteAddr() : last;
    }

    boolean isFromProxy(HttpServletRequest request) {
        return trustedProxies.contains(request.getRemoteAddr());
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
