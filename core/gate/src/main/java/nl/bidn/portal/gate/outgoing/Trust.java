// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom we trust at the other end of a line. That the name in the certificate is that of the host, and its algorithms are
 * strong enough, TLS itself checks around this. The JDK does not look at the dates of what is trusted by itself; this does.
 */
final class Trust implements X509TrustManager {
    private final X509TrustManager authorities;
    private final Optional<X509Certificate> pinned;

    private Trust(X509TrustManager authorities, Optional<X509Certificate> pinned) {
        this.authorities = authorities;
        this.pinned = pinned;
    }

    /** @param authorities of which one must have signed; null: those of the JDK */
    static Trust in(@Nullable KeyStore authorities) throws GeneralSecurityException {
        return new Trust(manager(authorities), Optional.empty());
    }

    /** Trusts this certificate, and if it is that of an authority what it signed directly; nothing else. */
    static Trust in(X509Certificate pinned) throws GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (java.io.IOException e) {
            throw new GeneralSecurityException(e);
        }
        store.setCertificateEntry("pinned", pinned);
        return new Trust(manager(store), Optional.of(pinned));
    }

    private static X509TrustManager manager(@Nullable KeyStore authorities) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(authorities);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("the JDK has no PKIX"));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        chain[0].checkValidity();
        if (pinned.isEmpty()) {
            authorities.checkServerTrusted(chain, authType);
        } else {
            checkPinned(chain[0], pinned.get(), authType);
        }
    }

    /** Leaves out what came between, so that only the pinned one itself can have signed. */
    private void checkPinned(X509Certificate shown, X509Certificate agreed, String authType)
            throws CertificateException {
        agreed.checkValidity();
        if (!shown.equals(agreed) && agreed.getBasicConstraints() < 0) {
            throw new CertificateException("another certificate than was agreed");
        }
        authorities.checkServerTrusted(new X509Certificate[] {shown}, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("no clients come in here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.getAcceptedIssuers();
    }
}
