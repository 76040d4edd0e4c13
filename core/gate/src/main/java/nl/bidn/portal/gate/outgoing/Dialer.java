// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Outgoing.NotReached;

/** Makes lines, to just the addresses that were checked, and past any proxy. */
final class Dialer {
    private final AddressRules rules;
    private final TlsContexts tls;

    Dialer(AddressRules rules, TlsContexts tls) {
        this.rules = rules;
        this.tls = tls;
    }

    /** @throws IllegalArgumentException if the host leads to an address that is refused */
    Line dial(Target target, Optional<X509Certificate> trusted, Guard guard) throws NotReached {
        var addresses = resolve(target);
        IOException last = new IOException("no address");
        for (int i = 0; i < addresses.size(); i++) {
            try {
                var share = guard.toConnect().dividedBy(addresses.size() - i);
                return dial(addresses.get(i), share, target, trusted, guard);
            } catch (IOException e) {
                last = guard.explain(e);
            }
        }
        throw new NotReached(
                "no line to " + target.host() + ": " + last.getClass().getSimpleName() + ", " + last.getMessage(),
                last);
    }

    private List<InetAddress> resolve(Target target) throws NotReached {
        try {
            return rules.resolve(target);
        } catch (UnknownHostException e) {
            throw new NotReached("no line to " + target.host() + ": the name is not known", e);
        }
    }

    private Line dial(
            InetAddress address, Duration share, Target target, Optional<X509Certificate> trusted, Guard guard)
            throws IOException {
        var raw = new Socket(Proxy.NO_PROXY);
        try {
            guard.over(raw);
            raw.setTcpNoDelay(true);
            raw.setSoTimeout(Line.millis(guard.patience()));
            raw.connect(new InetSocketAddress(address, target.port()), Line.millis(share));
            return new Line(raw, target.secure() ? tls.over(raw, target, trusted) : raw);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }
}
