// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Set;

/** A key of our own. One is to sign with, another is for others to encrypt with: never one for both. */
public final class Sleutelpaar {
    private static final int BITS = 3072;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String EIND = "-----END PRIVATE KEY-----";

    private final Sleutel sleutel;
    private final RSAPrivateCrtKey geheim;

    private Sleutelpaar(RSAPrivateCrtKey geheim, RSAPublicKey openbaar) {
        this.sleutel = Sleutel.van(openbaar);
        this.geheim = geheim;
    }

    public static Sleutelpaar maak() {
        try {
            var maker = KeyPairGenerator.getInstance("RSA");
            maker.initialize(BITS);
            var paar = maker.generateKeyPair();
            return new Sleutelpaar((RSAPrivateCrtKey) paar.getPrivate(), (RSAPublicKey) paar.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@link #bewaar} wrote. */
    public static Sleutelpaar lees(Path bestand) throws IOException {
        String pem = Files.readString(bestand).replace(BEGIN, "").replace(EIND, "");
        try {
            return van(Base64.getMimeDecoder().decode(pem));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new IOException("There is no private RSA key in " + bestand, e);
        }
    }

    private static Sleutelpaar van(byte[] pkcs8) throws GeneralSecurityException {
        var rsa = KeyFactory.getInstance("RSA");
        if (rsa.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)) instanceof RSAPrivateCrtKey geheim) {
            var openbaar = rsa.generatePublic(new RSAPublicKeySpec(geheim.getModulus(), geheim.getPublicExponent()));
            return new Sleutelpaar(geheim, (RSAPublicKey) openbaar);
        }
        throw new GeneralSecurityException("no exponent");
    }

    /** In a file that nobody else reads. A system of importance keeps its keys in an HSM or a key store. */
    public void bewaar(Path bestand) throws IOException {
        var eigen = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        byte[] pem = (BEGIN + "\n" + Base64.getMimeEncoder().encodeToString(geheim.getEncoded()) + "\n" + EIND + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        try (var kanaal =
                Files.newByteChannel(bestand, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), eigen)) {
            kanaal.write(ByteBuffer.wrap(pem));
        }
    }

    /** What others may know of it. */
    public Sleutel sleutel() {
        return sleutel;
    }

    RSAPrivateCrtKey geheim() {
        return geheim;
    }
}
