// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.dv;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a service provider publishes of itself.
 *
 * @param keyName of its first certificate, as it names it, or null
 * @param consumers where answers go, by index
 */
public record DvMetadata(
        String entityId,
        String displayName,
        List<X509Certificate> certificates,
        @Nullable String keyName,
        Map<Integer, URI> consumers,
        int defaultConsumer,
        List<DvService> services,
        int defaultService) {
    /** The certificate for which identifying numbers are encrypted. */
    public X509Certificate certificate() {
        return certificates.get(0);
    }

    /** The OIN in its EntityID. */
    public String oin() {
        return entityId.split(":", -1)[3];
    }

    public Optional<DvService> service(int index) {
        return services.stream().filter(service -> service.index() == index).findFirst();
    }
}
