// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.NamingException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/**
 * The certificate of a system that calls, as somebody pasted it and as it is kept: public, without its key.
 *
 * <p>Source: Digikoppeling, Identificatie en Authenticatie: the OIN is {@code Subject.serialNumber}.
 *
 * @param base64 of its DER, without line ends; empty: there is none
 */
public record SystemCertificate(String base64) {
    public static final SystemCertificate NONE = new SystemCertificate("");

    /** As many as there are municipalities, and more; public data, as each is sent with each call. */
    private static final int MOST_READ = 1000;

    private static final Map<String, X509Certificate> READ = new ConcurrentHashMap<>();

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");
    private static final String SERIAL_NUMBER = "SERIALNUMBER";
    private static final String COMMON_NAME = "CN";
    private static final Map<String, String> NAMES = Map.of("2.5.4.5", SERIAL_NUMBER);

    /**
     * Takes PEM, or base64 alone as it is kept.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static SystemCertificate read(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        if (READ.containsKey(text)) {
            return new SystemCertificate(text);
        }
        if (text.contains("PRIVATE KEY")) {
            throw new IllegalArgumentException(
                    "Dit is een geheime sleutel. Deel die met niemand. Wij vragen alleen het certificaat.");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(content(text));
            return new SystemCertificate(
                    Base64.getEncoder().encodeToString(x509(der).getEncoded()));
        } catch (CertificateException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Dit is geen certificaat in de vorm PEM.", e);
        }
    }

    private static String content(String text) {
        Matcher found = PEM.matcher(text);
        if (!found.find()) {
            return text;
        }
        String first = found.group(1);
        if (found.find()) {
            throw new IllegalArgumentException("several");
        }
        return first;
    }

    private static X509Certificate x509(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    /** None if there is none. */
    public Optional<X509Certificate> x509() {
        return base64.isEmpty() ? Optional.empty() : Optional.of(known(base64));
    }

    /** By what is kept: it is asked for at each call of a system. */
    private static X509Certificate known(String base64) {
        X509Certificate known = READ.get(base64);
        if (known != null) {
            return known;
        }
        try {
            X509Certificate read = x509(Base64.getDecoder().decode(base64));
            if (READ.size() >= MOST_READ) {
                READ.clear();
            }
            READ.put(base64, read);
            return read;
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its common name, or all of its subject if it has none. */
    public String holder() {
        return x509().map(X509Certificate::getSubjectX500Principal)
                .map(subject -> parts(subject, COMMON_NAME).stream().findFirst().orElse(subject.getName()))
                .orElse("");
    }

    public Optional<Oin> oin() {
        return x509().flatMap(certificate -> oinOf(certificate.getSubjectX500Principal()));
    }

    /**
     * The OIN in the subject of any certificate. Empty as well if the subject has several serial numbers: then it is not clear whose
     * it is.
     */
    public static Optional<Oin> oinOf(X500Principal subject) {
        List<String> found = parts(subject, SERIAL_NUMBER);
        return found.size() == 1 && Oin.fault(found.get(0)).isEmpty()
                ? Optional.of(Oin.of(found.get(0)))
                : Optional.empty();
    }

    /** Takes the name apart instead of looking for a text in it: a common name may contain any text. */
    private static List<String> parts(X500Principal subject, String name) {
        try {
            List<Rdn> rdns = new LdapName(subject.getName(X500Principal.RFC2253, NAMES)).getRdns();
            return rdns.stream().flatMap(rdn -> parts(rdn, name)).toList();
        } catch (InvalidNameException e) {
            return List.of();
        }
    }

    private static Stream<String> parts(Rdn rdn, String name) {
        try {
            var attribute = rdn.toAttributes().get(name);
            return attribute == null
                    ? Stream.empty()
                    : Collections.list(attribute.getAll()).stream().map(String::valueOf);
        } catch (NamingException e) {
            return Stream.empty();
        }
    }

    public Optional<Instant> validUntil() {
        return x509().map(certificate -> certificate.getNotAfter().toInstant());
    }

    /** Whether it is no longer valid; one that is not there never is. */
    public boolean isExpired(Instant now) {
        return validUntil().filter(now::isAfter).isPresent();
    }

    /** The same for the same certificate, and hardly for another, in letters and digits; of none it is empty. */
    public String mark() {
        return x509().map(X509Certificate::getSerialNumber)
                .map(number -> number.abs().toString(Character.MAX_RADIX))
                .orElse("");
    }

    public boolean isEmpty() {
        return base64.isEmpty();
    }

    /** As it is kept. */
    @Override
    public String toString() {
        return base64;
    }
}
