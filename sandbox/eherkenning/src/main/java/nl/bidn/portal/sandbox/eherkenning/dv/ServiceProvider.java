// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.dv;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one service provider that may sign in: its metadata is fetched from the portal when first needed, and kept. A later
 * copy, for a new certificate, must have the same EntityID. For any thread.
 */
public final class ServiceProvider {
    /** Its metadata can't be had, or is not what it must be. */
    public static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;

        Unknown(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private static final int LARGEST = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private @Nullable DvMetadata known;

    /** @param address where the metadata is */
    public ServiceProvider(URI address) {
        this.address = address;
    }

    /** Where its pages and the answers to it are, as far as known: scheme, host and port of each. */
    public synchronized Set<String> origins() {
        var addresses = new ArrayList<>(List.of(address));
        if (known != null) {
            addresses.addAll(known.consumers().values());
        }
        return addresses.stream()
                .map(each -> each.getScheme() + "://" + each.getAuthority())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public synchronized DvMetadata metadata() throws Unknown {
        return known == null ? refreshed() : known;
    }

    /** Fetches it again: a signature did not fit, so perhaps the certificate is another. */
    public synchronized DvMetadata refreshed() throws Unknown {
        try {
            var read = DvMetadataReader.read(fetch());
            if (known != null && !known.entityId().equals(read.entityId())) {
                throw new Unknown("the service provider now calls itself otherwise: " + read.entityId(), null);
            }
            known = read;
            return read;
        } catch (IOException | IllegalArgumentException e) {
            throw new Unknown("the metadata at " + address + " can't be used: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unknown("stopped", e);
        }
    }

    private String fetch() throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException("it answers " + answer.statusCode());
            }
            var bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("it is larger than a megabyte");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
