// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.gate.door.ClientCertificate;
import nl.bidn.portal.gate.door.Refused;
import nl.bidn.portal.values.Oin;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Checks signed messages and signs answers. Keys are read when the first signed message comes: a portal without such
 * interfaces needs none. All signed messages at work share a budget of memory, as each is there as a whole.
 */
@Component(service = MessageSecurity.class)
public final class MessageSecurity {
    /** How large a signed message or answer may be. */
    static final int LARGEST = 4 << 20;

    private static final int KILOBYTE = 1 << 10;
    private static final int BUDGET = 16 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Stores stores;
    private final Clock clock;
    private final Replays replays = new Replays(Timestamp.FRESH.plus(Timestamp.SKEW));
    private final Semaphore budget = new Semaphore(BUDGET / KILOBYTE, true);
    private @Nullable Trust trust;
    private Stores.@Nullable Key key;

    @Activate
    public MessageSecurity(@Reference PortalEnvironment environment, @Reference Clock clock) {
        this.stores = new Stores(environment);
        this.clock = clock;
    }

    /** Memory for a message and its answer; give it back. For one thread. */
    final class Share implements AutoCloseable {
        private int kilobytes;

        private boolean take(int bytes) {
            int more = bytes / KILOBYTE + 1;
            try {
                if (budget.tryAcquire(more, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    kilobytes += more;
                    return true;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        }

        void grow(int bytes) throws IOException {
            if (!take(bytes)) {
                throw new IOException("too many signed messages at once");
            }
        }

        @Override
        public void close() {
            budget.release(kilobytes);
        }
    }

    /** @param length as the sender says, or less than 0 */
    Share share(long length) throws Refused {
        var share = new Share();
        if (!share.take((int) (length < 0 ? LARGEST : Math.min(length, LARGEST)))) {
            throw Refused.busy();
        }
        return share;
    }

    /**
     * Checks all of it: the signature, whose it is, that it is fresh and comes for the first time.
     *
     * @param oin of the certificate on the line
     * @param line the certificates on the line
     */
    SignedMessage check(byte[] message, Oin oin, List<X509Certificate> line)
            throws XMLStreamException, IOException, Fault {
        var signed = SignedMessage.verify(message);
        var now = clock.instant();
        trust().check(signed.certificate(), line, now);
        if (!ClientCertificate.oin(signed.certificate()).equals(Optional.of(oin))) {
            throw new Fault(
                    Fault.Code.SECURITY_TOKEN,
                    "De ondertekening is van een ander OIN dan het certificaat van de verbinding.");
        }
        Timestamp.check(signed.timestamp(), now);
        if (!replays.isFirst(signed.fingerprint(), now)) {
            throw new Fault(Fault.Code.SECURITY, "Dit bericht kwam al eerder binnen.");
        }
        return signed;
    }

    /** @throws IllegalStateException if no answer could be signed */
    void checkKey() {
        var unused = key();
    }

    AnswerSeal seal(SignedMessage request) {
        return new AnswerSeal(key(), request.value(), clock.instant());
    }

    private synchronized Trust trust() {
        if (trust == null) {
            trust = new Trust(stores.authorities());
        }
        return trust;
    }

    private synchronized Stores.Key key() {
        if (key == null) {
            key = stores.key();
        }
        return key;
    }
}
