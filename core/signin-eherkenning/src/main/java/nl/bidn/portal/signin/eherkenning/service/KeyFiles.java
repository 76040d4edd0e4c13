// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import nl.bidn.portal.data.KeyStoreFile;
import nl.bidn.portal.signin.eherkenning.message.OwnKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Reads keys from PKCS12 files, and makes one where that is allowed: in the sandbox. */
final class KeyFiles {
    private static final int LEAST_BITS = 2048;
    private static final int SANDBOX_DAYS = 730;

    private KeyFiles() {}

    /** The one key in the file. */
    static OwnKey key(KeyStoreFile opened) {
        var file = opened.file();
        var store = opened.store();
        try {
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)
                        && store.getKey(alias, opened.password().toCharArray()) instanceof PrivateKey key
                        && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    check(file, certificate);
                    return OwnKey.of(key, certificate);
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
        throw new IllegalStateException(file + " has no key with its certificate");
    }

    /** Of each key in the store the certificate that goes with it. */
    static List<X509Certificate> certificates(KeyStore store) {
        try {
            var found = new ArrayList<X509Certificate>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    found.add(certificate);
                }
            }
            return found;
        } catch (KeyStoreException e) {
            throw new IllegalStateException("the keys for the line to brokers cannot be read", e);
        }
    }

    private static void check(Path file, X509Certificate certificate) {
        if (!(certificate.getPublicKey() instanceof RSAPublicKey rsa)
                || rsa.getModulus().bitLength() < LEAST_BITS) {
            throw new IllegalStateException(file + " holds another key than RSA of 2048 bits or more");
        }
    }

    /** Makes a key for trying, unless it is there; signed by itself. */
    static OwnKey sandboxKey(Path folder, String oin, Instant now) {
        var file = folder.resolve("eherkenning.p12");
        var passwordFile = folder.resolve("eherkenning.password");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                var bytes = new byte[24];
                var random = new SecureRandom();
                random.nextBytes(bytes);
                var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                write(passwordFile, password.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                make(file, password, oin, now, random);
            }
            return key(KeyStoreFile.open(file, KeyStoreFile.passwordBeside(file)));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("The key for eHerkenning cannot be made in " + folder, e);
        }
    }

    private static void make(Path file, String password, String oin, Instant now, SecureRandom random)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(LEAST_BITS, random);
        var keys = generator.generateKeyPair();
        var name = new X500Name("CN=BIDN eHerkenning sandbox,SERIALNUMBER=" + oin + ",O=BIDN (sandbox),C=NL");
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(120, random),
                Date.from(now.minus(1, ChronoUnit.HOURS)),
                Date.from(now.plus(SANDBOX_DAYS, ChronoUnit.DAYS)),
                name,
                keys.getPublic());
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
        var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("eherkenning", keys.getPrivate(), password.toCharArray(), new Certificate[] {certificate});
        var bytes = new java.io.ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        write(file, bytes.toByteArray());
    }

    /** Whole or not at all, and for the account of the portal alone. */
    private static void write(Path file, byte[] content) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(draft, mine);
        try (OutputStream out = Files.newOutputStream(draft, StandardOpenOption.WRITE)) {
            out.write(content);
        }
        Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
