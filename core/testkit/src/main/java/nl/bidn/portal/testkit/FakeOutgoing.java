// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.bidn.portal.api.Outgoing;

/** Keeps what is sent, and answers as the test says. For any thread. */
public final class FakeOutgoing implements Outgoing {
    /** Self-signed, with the test OIN {@code 00000099000000100000}. */
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIICDjCCAbWgAwIBAgIUGPRPfNAwvvmi8/KS9eUkBiB49QwwCgYIKoZIzj0EAwIw
            XDELMAkGA1UEBhMCTkwxFzAVBgNVBAoMDkJJRE4gKHNhbmRib3gpMR0wGwYDVQQF
            ExQwMDAwMDA5OTAwMDAwMDEwMDAwMDEVMBMGA1UEAwwMcG9ydGFhbC50ZXN0MCAX
            DTI2MTEyNjA4MDM1MVoYDzIxMjYxMTAyMDgwMzUxWjBcMQswCQYDVQQGEwJOTDEX
            MBUGA1UECgwOQklETiAoc2FuZGJveCkxHTAbBgNVBAUTFDAwMDAwMDk5MDAwMDAw
            MTAwMDAwMRUwEwYDVQQDDAxwb3J0YWFsLnRlc3QwWTATBgcqhkjOPQIBBggqhkjO
            PQMBBwNCAARbEHXDCFo4YHfvAb8MPk9Kyx1uOO3/gfM9IVAYjeVCmJWNt0tYQJ32
            5Up4aooH5m0aahFFIvZJr7eCD6J9FBI5o1MwUTAdBgNVHQ4EFgQUzKIGRBQFWinz
            vYMPmLJMXV18LC4wHwYDVR0jBBgwFoAUzKIGRBQFWinzvYMPmLJMXV18LC4wDwYD
            VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiBk21hzWh3QGTIlZrFTw2OT
            CDHVrCF/3CtQbal6vMBNMQIgA6F/91r1+CTXddVU8alVcYWWimwx1v5SxAU9crVP
            oTs=
            -----END CERTIFICATE-----
            """;

    private final Partner partner;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    private FakeOutgoing(Partner partner) {
        this.partner = partner;
    }

    /** The other side answers like this: {@code sent -> FakeOutgoing.answer(200, "<ok/>")}. */
    public static FakeOutgoing with(Partner partner) {
        return new FakeOutgoing(partner);
    }

    /** Nobody is there. */
    public static FakeOutgoing unreachable() {
        return new FakeOutgoing(sent -> {
            throw new NotReached("no line to " + sent.address().getHost());
        });
    }

    /** The other side. */
    @FunctionalInterface
    public interface Partner {
        /** @throws IOException if there is to be no answer: {@link Outgoing.NotReached} if the call did not arrive */
        Reply answer(Sent sent) throws IOException;
    }

    /** What arrived. */
    public static final class Sent {
        private final Call call;
        private final byte[] content;

        private Sent(Call call, byte[] content) {
            this.call = call;
            this.content = content;
        }

        public URI address() {
            return call.address();
        }

        /** As it was asked; its content has been written. */
        public Call call() {
            return call;
        }

        public byte[] content() {
            return content.clone();
        }

        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    /** What comes back. */
    public static final class Reply {
        private final int status;
        private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private final byte[] content;

        public Reply(int status, Map<String, String> headers, byte[] content) {
            this.status = status;
            this.headers.putAll(headers);
            this.content = content.clone();
        }
    }

    public static Reply answer(int status, String text) {
        return new Reply(status, Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** From now on this host is refused, as one that leads to the portal itself is. */
    public FakeOutgoing refusing(String host) {
        refused.add(host.toLowerCase(Locale.ROOT));
        return this;
    }

    /** All calls that did not fail for the address, also those without an answer. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    @Override
    public <T> T post(Call call, AnswerReader<T> reader) throws IOException {
        check(call.address());
        var content = new ByteArrayOutputStream();
        call.content().writeTo(content);
        var told = call.content().length();
        if (told.isPresent() && told.getAsLong() != content.size()) {
            throw new IllegalStateException(
                    "The content is " + content.size() + " bytes and not the " + told.getAsLong() + " it told");
        }
        var one = new Sent(call, content.toByteArray());
        sent.add(one);
        return reader.read(new MemoryAnswer(partner.answer(one)));
    }

    /** Refuses what is no web address, and what the test refuses. */
    @Override
    public void check(URI address) {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var host = address.getHost();
        if (!Set.of("https", "http").contains(scheme) || host == null) {
            throw new IllegalArgumentException("Het adres moet beginnen met https://.");
        }
        if (refused.contains(host.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("Op dit adres kan geen systeem van een ander staan.");
        }
    }

    /** Makes no difference here: say by {@link #refusing} what is not public. */
    @Override
    public Outgoing onlyPublic() {
        return this;
    }

    @Override
    public X509Certificate certificate() {
        try (var pem = new ByteArrayInputStream(CERTIFICATE.getBytes(StandardCharsets.US_ASCII))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class MemoryAnswer implements Answer {
        private final Reply reply;
        private final InputStream content;

        MemoryAnswer(Reply reply) {
            this.reply = reply;
            this.content = new ByteArrayInputStream(reply.content);
        }

        @Override
        public int status() {
            return reply.status;
        }

        @Override
        public Optional<String> header(String name) {
            return Optional.ofNullable(reply.headers.get(name));
        }

        @Override
        public InputStream content() {
            return content;
        }
    }
}
