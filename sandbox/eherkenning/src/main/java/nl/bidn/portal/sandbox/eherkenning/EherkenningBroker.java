// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning;

import java.net.URI;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Where the simulated eHerkenning listens. A service of this bundle, there as long as the server is. */
@ProviderType
public interface EherkenningBroker {
    /** The root of the server, without a slash at the end. */
    URI address();

    /**
     * What a service provider must know of a makelaar.
     *
     * @param id first part of its addresses
     * @param metadata signed
     * @param certificates PEM, of both of its signing keys
     */
    record Offer(String id, String name, String metadata, String certificates) {}

    /** The simulated makelaars. The first time the keys are made, which takes a second or two. */
    List<Offer> makelaars();

    /** Takes in the service catalogue of the portal: which UUID belongs to which of its services, and what they ask of people. */
    void takeCatalogue(String catalogue);

    /**
     * By what the portal will know somebody, with his first mandate.
     *
     * @throws IllegalStateException if the portal does not answer yet
     */
    String pseudonym(DemoPersona persona);
}
