// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.fake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys with self-signed certificates, made by the JDK's keytool; each is made once and kept in memory. */
public final class Certificates {
    public static final String PASSWORD = "wachtwoord";

    private final Map<String, KeyStore> stores = new HashMap<>();

    /** @param subject as keytool reads it, for example {@code CN=x, SERIALNUMBER=00000099000000001000} */
    public synchronized Certificates make(String name, String subject) throws Exception {
        if (!stores.containsKey(name)) {
            var folder = Files.createTempDirectory("certificates");
            var file = folder.resolve("store.p12");
            try {
                generate(name, subject, file);
                stores.put(name, KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()));
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        }
        return this;
    }

    private static void generate(String name, String subject, Path file) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var process = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        subject,
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("keytool could not make " + subject);
        }
    }

    public X509Certificate certificate(String name) throws Exception {
        return (X509Certificate) open(name).getCertificate(name);
    }

    public KeyStore open(String name) {
        return Optional.ofNullable(stores.get(name)).orElseThrow();
    }

    /** Trusts just these. */
    public KeyStore trusting(String... names) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (var name : names) {
            trusted.setCertificateEntry(name, certificate(name));
        }
        return trusted;
    }

    /** A client that trusts the server and shows its own certificate; with its own name empty it shows none. */
    public SSLContext client(String server, String own) throws Exception {
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusting(server));
        var context = SSLContext.getInstance("TLS");
        context.init(own.isEmpty() ? null : keys(own).getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private KeyManagerFactory keys(String own) throws Exception {
        var keys = KeyManagerFactory.getInstance("SunX509");
        keys.init(open(own), PASSWORD.toCharArray());
        return keys;
    }

    /** As nginx passes it on in {@code $ssl_client_escaped_cert}. */
    public static String header(X509Certificate certificate) throws GeneralSecurityException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        var pem = "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
        return URLEncoder.encode(pem, StandardCharsets.UTF_8);
    }
}
