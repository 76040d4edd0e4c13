// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.web;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A door that asks for a client certificate, as most real brokers do for resolving artifacts. It has the certificate of the
 * sandbox's server, and believes the sandbox's own authority.
 *
 * @param keys the folder with {@code server.p12}, {@code truststore.p12} and their {@code .password}
 */
public record TlsDoor(int port, Path keys) {
    HttpServer open() throws IOException {
        try {
            var context = context();
            var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
            server.setHttpsConfigurator(new HttpsConfigurator(context) {
                @Override
                public void configure(HttpsParameters parameters) {
                    var needed = context.getDefaultSSLParameters();
                    needed.setNeedClientAuth(true);
                    parameters.setSSLParameters(needed);
                }
            });
            return server;
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificates in " + keys + " can't be used", e);
        }
    }

    private SSLContext context() throws GeneralSecurityException, IOException {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store("server"), password("server"));
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store("truststore"));
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private KeyStore store(String name) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys.resolve(name + ".p12"))) {
            store.load(in, password(name));
        }
        return store;
    }

    private char[] password(String name) throws IOException {
        return Files.readString(keys.resolve(name + ".password")).strip().toCharArray();
    }
}
