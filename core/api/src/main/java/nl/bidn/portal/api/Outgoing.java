// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Calls systems elsewhere: HTTPS with the certificate of the portal, whose OIN tells who we are. A service of the core; for
 * any thread, which waits for the answer. Nothing of a call is logged but its host, its status and how long it took.
 */
@ProviderType
public interface Outgoing {
    /**
     * Sends something by POST and reads the answer, whatever its status. Follows no redirect, and never sends twice. In
     * production it refuses an address that is not HTTPS or leads to the machine itself.
     *
     * @param reader gets the answer while the line is open; what it throws comes back as it is
     * @throws NotReached if there was no line, so that the other side surely has nothing of it
     * @throws IOException if there is no whole answer: the other side may or may not have got it
     * @throws IllegalArgumentException if the address is refused, with a sentence for the user
     */
    <T> T post(Call call, AnswerReader<T> reader) throws IOException;

    /**
     * Throws what {@link #post} would throw for this address, without calling; may ask the name server. That a host is not
     * known now is no reason to refuse it.
     */
    void check(URI address);

    /**
     * The same for addresses that anybody may fill in, such as those of a webhook: also refuses private networks, of which the
     * portal sees more than who fills it in.
     */
    default Outgoing onlyPublic() {
        throw new UnsupportedOperationException("This one makes no difference");
    }

    /**
     * Our own certificate as others see it, for who has to let us in.
     *
     * @throws IllegalStateException if the operator gave none
     */
    X509Certificate certificate();

    /**
     * What is sent.
     *
     * @param headers beside {@code Content-Type}; not those that say how the line is used, as {@code Host}
     * @param trusted the certificate that the other side must show, or that signed it; none: one of the certification
     *     authorities that the portal trusts must have signed it
     * @param patience how long to wait for a line, and for each silence on it; the whole call may take ten times as long,
     *     and at least two minutes
     */
    record Call(
            URI address,
            String contentType,
            Map<String, String> headers,
            Content content,
            Optional<X509Certificate> trusted,
            Duration patience) {
        private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
        private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");
        private static final Set<String> OURS = Set.of(
                "connection",
                "content-length",
                "content-type",
                "expect",
                "host",
                "keep-alive",
                "te",
                "trailer",
                "transfer-encoding",
                "upgrade",
                "user-agent");

        /** @throws IllegalArgumentException if a header cannot be sent */
        public Call {
            headers = Map.copyOf(headers);
            check("Content-Type", contentType);
            headers.forEach((name, value) -> {
                if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
                    throw new IllegalArgumentException("The portal itself writes the header " + name);
                }
                check(name, value);
            });
            if (patience.isNegative() || patience.isZero()) {
                throw new IllegalArgumentException("Patience is more than nothing, not " + patience);
            }
        }

        /** A line end in a header would begin another one. */
        private static void check(String name, String value) {
            if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("The header " + name + " has something that no header can have");
            }
        }
    }

    /** Writes what is sent, while it is sent; may be called only once a call. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;

        /** How many bytes it writes, if that is known: some systems want to be told beforehand. */
        default OptionalLong length() {
            return OptionalLong.empty();
        }

        static Content of(byte[] bytes) {
            return new Content() {
                @Override
                public void writeTo(OutputStream out) throws IOException {
                    out.write(bytes);
                }

                @Override
                public OptionalLong length() {
                    return OptionalLong.of(bytes.length);
                }
            };
        }
    }

    /** An answer, of which at most 64 MB can be read. */
    @ProviderType
    interface Answer {
        int status();

        /** The first of this name, in whatever case. */
        Optional<String> header(String name);

        /** The same stream each time; an exception from it means that the rest will not come. */
        InputStream content() throws IOException;
    }

    /** Makes something of an answer. */
    @FunctionalInterface
    interface AnswerReader<T> {
        T read(Answer answer) throws IOException;
    }

    /** There was no line to the other side: host not found, no connection, another certificate, or no key of our own. */
    final class NotReached extends IOException {
        private static final long serialVersionUID = 1L;

        public NotReached(String message, Throwable cause) {
            super(message, cause);
        }

        public NotReached(String message) {
            super(message);
        }
    }
}
