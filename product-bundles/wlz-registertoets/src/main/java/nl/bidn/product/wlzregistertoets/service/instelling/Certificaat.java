// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.instelling;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import nl.bidn.portal.values.Oin;

/**
 * The certificate of the calling system of a municipality, as a setting.
 *
 * @param base64 of its DER, without line ends; empty: there is none
 */
public record Certificaat(String base64) {
    public static final Certificaat GEEN = new Certificaat("");

    /** As many as there are municipalities, and more; public data, as each is sent with each call. */
    private static final int MEESTE_GELEZEN = 1000;

    private static final Map<String, X509Certificate> GELEZEN = new ConcurrentHashMap<>();

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
    public static Certificaat lees(String text) {
        if (text.isBlank()) {
            return GEEN;
        }
        if (GELEZEN.containsKey(text)) {
            return new Certificaat(text);
        }
        if (text.contains("PRIVATE KEY")) {
            throw new IllegalArgumentException(
                    "Dit is een geheime sleutel. Deel die met niemand. Wij vragen alleen het certificaat.");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(inhoud(text));
            return new Certificaat(Base64.getEncoder().encodeToString(x509(der).getEncoded()));
        } catch (CertificateException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Dit is geen certificaat in de vorm PEM.", e);
        }
    }

    private static String inhoud(String text) {
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
        return base64.isEmpty() ? Optional.empty() : Optional.of(gelezen(base64));
    }

    /** By what is kept: it is asked for at each call of a system. */
    private static X509Certificate gelezen(String base64) {
        X509Certificate bekend = GELEZEN.get(base64);
        if (bekend != null) {
            return bekend;
        }
        try {
            X509Certificate nieuw = x509(Base64.getDecoder().decode(base64));
            if (GELEZEN.size() >= MEESTE_GELEZEN) {
                GELEZEN.clear();
            }
            GELEZEN.put(base64, nieuw);
            return nieuw;
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its common name, or all of its subject if it has none. */
    public String houder() {
        return x509().map(x509 -> deel(x509, COMMON_NAME)
                        .orElse(x509.getSubjectX500Principal().getName()))
                .orElse("");
    }

    public Optional<String> oin() {
        return x509().flatMap(x509 -> deel(x509, SERIAL_NUMBER)).filter(Certificaat::isOin);
    }

    public Optional<Instant> geldigTot() {
        return x509().map(x509 -> x509.getNotAfter().toInstant());
    }

    /** The same for the same certificate, and hardly for another; of none it is empty. */
    String kenmerk() {
        return x509().map(X509Certificate::getSerialNumber)
                .map(number -> number.abs().toString(Character.MAX_RADIX))
                .orElse("");
    }

    public boolean isLeeg() {
        return base64.isEmpty();
    }

    /** Whether it is no longer valid; one that is not there never is. */
    public boolean isVerlopen(Instant nu) {
        return geldigTot().filter(nu::isAfter).isPresent();
    }

    private static Optional<String> deel(X509Certificate x509, String naam) {
        try {
            List<Rdn> rdns = new LdapName(x509.getSubjectX500Principal().getName("RFC2253", NAMES)).getRdns();
            return rdns.stream()
                    .filter(rdn -> rdn.getType().equalsIgnoreCase(naam))
                    .map(rdn -> String.valueOf(rdn.getValue()))
                    .findFirst();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    private static boolean isOin(String text) {
        try {
            Oin.of(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** As it is kept. */
    @Override
    public String toString() {
        return base64;
    }
}
