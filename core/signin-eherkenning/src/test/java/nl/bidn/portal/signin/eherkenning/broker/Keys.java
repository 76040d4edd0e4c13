// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.broker;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys by name, made once a run. */
public record Keys(PrivateKey secret, X509Certificate certificate) {
    private static final Map<String, KeyPair> PAIRS = new ConcurrentHashMap<>();
    /** By all that they were made of. */
    private static final Map<List<Object>, Keys> MADE = new ConcurrentHashMap<>();

    public static Keys of(String name) {
        return of(name, 2048, "2026-01-01T00:00:00Z", "2028-01-01T00:00:00Z");
    }

    public static Keys of(String name, int bits, String from, String until) {
        return MADE.computeIfAbsent(List.of(name, bits, from, until), all -> make(name, bits, from, until));
    }

    private static Keys make(String name, int bits, String from, String until) {
        try {
            var pair = PAIRS.computeIfAbsent(name + bits, n -> pair(bits));
            var subject = new X500Name("CN=" + name + ",SERIALNUMBER=00000099000000002000,O=Test,C=NL");
            var builder = new JcaX509v3CertificateBuilder(
                    subject,
                    BigInteger.valueOf(name.hashCode() & 0xffffL),
                    Date.from(Instant.parse(from)),
                    Date.from(Instant.parse(until)),
                    subject,
                    pair.getPublic());
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
            return new Keys(pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public String base64() {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public String pem() {
        return "-----BEGIN CERTIFICATE-----\n" + base64().replaceAll("(.{64})", "$1\n")
                + "\n-----END CERTIFICATE-----\n";
    }
}
