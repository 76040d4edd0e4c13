// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.dv;

import java.net.URI;
import nl.bidn.portal.sandbox.eherkenning.saml.Makelaar;

/**
 * A request to sign somebody in that was found in order.
 *
 * @param consumer where the answer goes
 * @param level the least level, as {@code loa3}
 * @param providerName what the service provider wants shown, or empty
 * @param relayState what comes back with the answer, or empty
 */
public record SignInRequest(
        String id,
        Makelaar makelaar,
        DvMetadata dv,
        DvService service,
        URI consumer,
        String level,
        String providerName,
        String relayState,
        boolean forceAuthn) {}
