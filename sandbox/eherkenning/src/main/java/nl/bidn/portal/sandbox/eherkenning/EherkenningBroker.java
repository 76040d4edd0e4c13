// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning;

import java.net.URI;
import org.osgi.annotation.versioning.ProviderType;

/** Where the simulated eHerkenning listens. A service of this bundle, there as long as the server is. */
@ProviderType
public interface EherkenningBroker {
    /** The root of the server, without a slash at the end. */
    URI address();
}
