// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import java.time.Instant;
import java.util.Optional;

/**
 * A public key of a participant.
 *
 * @param kid its thumbprint (RFC 7638, SHA-256, base64url), so that a key is what its name says
 * @param jwk the public key as JSON (RFC 7517), without any private part
 * @param geldigTot first moment at which it may no longer be used for something new
 * @param ingetrokken from when on nothing made with it is taken any more
 */
public record Sleutel(
        String kid, Gebruik gebruik, String jwk, Instant geldigVan, Instant geldigTot, Optional<Instant> ingetrokken) {
    public boolean geldigOp(Instant moment) {
        return !moment.isBefore(geldigVan)
                && moment.isBefore(geldigTot)
                && ingetrokken.filter(t -> !moment.isBefore(t)).isEmpty();
    }
}
