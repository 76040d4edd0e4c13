// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.koppeling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Keys with self-signed certificates in a folder of a test, by the keytool of the JDK. */
final class Certificaten {
    static final String WACHTWOORD = "wachtwoord";

    private final Path map;
    private final Map<String, KeyStore> stores = new HashMap<>();

    Certificaten(Path map) {
        this.map = map;
    }

    /** @param onderwerp as keytool reads it */
    void maak(String naam, String onderwerp) throws IOException, GeneralSecurityException, InterruptedException {
        Path bestand = map.resolve(naam + ".p12");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        naam,
                        "-dname",
                        onderwerp,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        WACHTWOORD,
                        "-keystore",
                        bestand.toString())
                .inheritIO()
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("keytool could not make " + onderwerp);
        }
        var store = KeyStore.getInstance(bestand.toFile(), WACHTWOORD.toCharArray());
        stores.put(naam, store);
    }

    Path bestand(String naam) {
        return map.resolve(naam + ".p12");
    }

    KeyStore store(String naam) {
        return Objects.requireNonNull(stores.get(naam));
    }

    X509Certificate certificaat(String naam) throws GeneralSecurityException {
        return (X509Certificate) Objects.requireNonNull(store(naam).getCertificate(naam));
    }

    /** Trusts just these. */
    KeyStore vertrouwd(List<String> namen) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (String naam : namen) {
            store.setCertificateEntry(naam, certificaat(naam));
        }
        return store;
    }

    Path vertrouwdBestand(List<String> namen) throws IOException, GeneralSecurityException {
        Path bestand = map.resolve("vertrouwd.p12");
        try (var out = Files.newOutputStream(bestand)) {
            vertrouwd(namen).store(out, WACHTWOORD.toCharArray());
        }
        return bestand;
    }

    /** @param eigen none: a client that shows no certificate */
    SSLContext client(String server, @Nullable String eigen) throws IOException, GeneralSecurityException {
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(vertrouwd(List.of(server)));
        var context = SSLContext.getInstance("TLS");
        var keys = KeyManagerFactory.getInstance("SunX509");
        if (eigen != null) {
            keys.init(store(eigen), WACHTWOORD.toCharArray());
        }
        context.init(eigen == null ? null : keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
