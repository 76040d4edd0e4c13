// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/**
 * TLS over a line, with our certificate. Each pinned certificate has a context of its own, because a session that is
 * taken up again is not checked again: one that began in another trust would pass.
 */
final class TlsContexts {
    private static final int MOST_PINNED = 200;
    private static final int SESSION_SECONDS = 600;
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final OwnKeys keys;
    private final SSLContext usual;
    private final String[] suites;
    private final Map<X509Certificate, SSLContext> pinned = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<X509Certificate, SSLContext> eldest) {
            return size() > MOST_PINNED;
        }
    };

    TlsContexts(OwnKeys keys) throws GeneralSecurityException {
        this.keys = keys;
        this.usual = context(Trust.in(keys.trusted()));
        this.suites = Arrays.stream(usual.getDefaultSSLParameters().getCipherSuites())
                .filter(TlsContexts::isStrong)
                .toArray(String[]::new);
    }

    /** Without CBC and plain RSA, as at our own door. */
    private static boolean isStrong(String suite) {
        return !suite.contains("_CBC_") && !suite.startsWith("TLS_RSA_");
    }

    private SSLContext context(Trust trust) throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(keys.managers().toArray(KeyManager[]::new), new TrustManager[] {trust}, null);
        context.getClientSessionContext().setSessionTimeout(SESSION_SECONDS);
        return context;
    }

    /** Wraps the line; the other side has shown who it is when this returns. */
    SSLSocket over(Socket line, Target target, Optional<X509Certificate> trusted) throws IOException {
        var socket =
                (SSLSocket) context(trusted).getSocketFactory().createSocket(line, target.host(), target.port(), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(PROTOCOLS);
        parameters.setCipherSuites(suites);
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private SSLContext context(Optional<X509Certificate> trusted) throws IOException {
        if (trusted.isEmpty()) {
            return usual;
        }
        synchronized (pinned) {
            var present = pinned.get(trusted.get());
            if (present != null) {
                return present;
            }
            try {
                var made = context(Trust.in(trusted.get()));
                pinned.put(trusted.get(), made);
                return made;
            } catch (GeneralSecurityException e) {
                throw new IOException("the certificate that was agreed cannot be used", e);
            }
        }
    }
}
