// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import nl.bidn.portal.signin.eherkenning.message.OwnKey;
import org.jspecify.annotations.Nullable;

/** TLS to brokers: what we show of ourselves on the line, and whom we trust at the other end. */
final class BrokerLine {
    private BrokerLine() {}

    /**
     * @param trusted certificates of brokers' servers, or null for those that the JDK trusts
     * @throws IllegalStateException with what to mend
     */
    static SSLContext showing(KeyStore own, char[] password, @Nullable KeyStore trusted) {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, password);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys for the line to brokers cannot be used: " + e.getMessage(), e);
        }
    }

    /** A store of this key alone. */
    static KeyStore store(OwnKey key, char[] password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("eherkenning", key.key(), password, new Certificate[] {key.certificate()});
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the key that we sign with cannot be shown on the line to brokers", e);
        }
    }
}
