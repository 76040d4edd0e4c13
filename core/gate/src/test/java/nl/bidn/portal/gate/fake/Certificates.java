// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.fake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
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
    public Certificates make(String name, String subject) throws Exception {
        return make(name, subject, "-keyalg", "EC", "-groupname", "secp256r1");
    }

    public Certificates makeRsa(String name, String subject) throws Exception {
        return make(name, subject, "-keyalg", "RSA", "-keysize", "2048");
    }

    private synchronized Certificates make(String name, String subject, String... key) throws Exception {
        if (!stores.containsKey(name)) {
            var folder = Files.createTempDirectory("certificates");
            var file = folder.resolve("store.p12");
            try {
                generate(name, subject, file, List.of(key));
                stores.put(name, KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()));
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        }
        return this;
    }

    private static void generate(String name, String subject, Path file, List<String> key) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var command = new ArrayList<>(List.of(keytool.toString(), "-genkeypair", "-alias", name, "-dname", subject));
        command.addAll(key);
        command.addAll(List.of("-ext", "san=dns:localhost", "-validity", "2", "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass", PASSWORD, "-keystore", file.toString()));
        var process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("keytool could not make " + subject);
        }
    }

    public X509Certificate certificate(String name) throws Exception {
        return (X509Certificate) open(name).getCertificate(name);
    }

    public PrivateKey key(String name) throws Exception {
        return (PrivateKey) open(name).getKey(name, PASSWORD.toCharArray());
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

    /** Writes a store where a test wants it. */
    public static Path save(KeyStore store, Path file) throws Exception {
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
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
