// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.wus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import nl.bidn.portal.gate.fake.Certificates;
import org.jspecify.annotations.Nullable;

/** Keys with self-signed certificates, also as the files that the command {@code xmlsec1} reads, in a folder of a test. */
final class Sleutels {
    private final Path map;
    private final Certificates certificaten = new Certificates();

    Sleutels(Path map) {
        this.map = map;
    }

    /** @param onderwerp like {@code CN=x, C=NL} */
    void maak(String naam, String onderwerp) throws Exception {
        certificaten.makeRsa(naam, onderwerp);
        Files.writeString(
                sleutelPem(naam), pem("PRIVATE KEY", certificaten.key(naam).getEncoded()));
        Files.writeString(
                certificaatPem(naam),
                pem("CERTIFICATE", certificaten.certificate(naam).getEncoded()));
    }

    private static String pem(String soort, byte[] der) {
        return "-----BEGIN " + soort + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + soort + "-----\n";
    }

    Path sleutelPem(String naam) {
        return map.resolve(naam + ".key.pem");
    }

    Path certificaatPem(String naam) {
        return map.resolve(naam + ".pem");
    }

    KeyStore store(String naam) {
        return certificaten.open(naam);
    }

    /** As it stands in a BinarySecurityToken. */
    String base64(String naam) throws Exception {
        return Base64.getEncoder().encodeToString(certificaten.certificate(naam).getEncoded());
    }

    /** Trusts just these. */
    KeyStore vertrouwd(String... namen) throws Exception {
        return certificaten.trusting(namen);
    }

    /** @param eigen none: a client that shows no certificate */
    SSLContext client(String server, @Nullable String eigen) throws Exception {
        return certificaten.client(server, eigen == null ? "" : eigen);
    }
}
