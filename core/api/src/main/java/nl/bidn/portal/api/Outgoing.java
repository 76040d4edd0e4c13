// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Calls systems elsewhere: HTTPS with the certificate of the portal, whose OIN tells who we are. A service of the core; for
 * any thread, which waits for the answer. Nothing of a call is logged but its host, its status and how long it took.
 */
@ProviderType
public interface Outgoing {
    /**
     * Sends something by POST and reads the answer, whatever its status. Follows no redirect. In production it refuses an
     * address that is not HTTPS or leads to the machine itself.
     *
     * @param reader gets the answer while the line is open
     * @throws IOException if there is no whole answer: the other side may or may not have got it
     * @throws IllegalArgumentException if the address is refused, with a sentence for the user
     */
    <T> T post(Call call, AnswerReader<T> reader) throws IOException;

    /** Throws what {@link #post} would throw for this address, without calling. */
    void check(URI address);

    /** Our own certificate as others see it, for who has to let us in. */
    X509Certificate certificate();

    /**
     * What is sent.
     *
     * @param headers beside {@code Content-Type}
     * @param trusted the certificate that the other side must show, or that signed it; none: one of the certification
     *     authorities that the portal trusts must have signed it
     * @param patience how long to wait for a line, and for each silence on it
     */
    record Call(
            URI address,
            String contentType,
            Map<String, String> headers,
            Content content,
            Optional<X509Certificate> trusted,
            Duration patience) {
        public Call {
            headers = Map.copyOf(headers);
        }
    }

    /** Writes what is sent, while it is sent; may be called only once a call. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** An answer, of which at most 64 MB can be read. */
    @ProviderType
    interface Answer {
        int status();

        Optional<String> header(String name);

        InputStream content() throws IOException;
    }

    /** Makes something of an answer. */
    @FunctionalInterface
    interface AnswerReader<T> {
        T read(Answer answer) throws IOException;
    }
}
