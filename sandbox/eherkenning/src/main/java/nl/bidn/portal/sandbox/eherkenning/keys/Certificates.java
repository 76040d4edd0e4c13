// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes keys with a certificate that each signed itself. The JDK has no way to make one. */
final class Certificates {
    private static final Duration LONG = Duration.ofDays(3650);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Certificates() {}

    static SigningKey make(String alias, Instant now) throws GeneralSecurityException {
        boolean dsa = alias.equals(Keys.DSA);
        var generator = KeyPairGenerator.getInstance(dsa ? "DSA" : "RSA");
        generator.initialize(alias.equals(Keys.SHORT) ? 1024 : 2048, RANDOM);
        var pair = generator.generateKeyPair();
        var name = new X500Name("CN=" + alias + ".eherkenning.sandbox,O=eHerkenning (sandbox),C=NL");
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(120, RANDOM),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(LONG)),
                name,
                pair.getPublic());
        try {
            var signer = new JcaContentSignerBuilder(dsa ? "SHA256withDSA" : "SHA256withRSA").build(pair.getPrivate());
            return new SigningKey(
                    pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
