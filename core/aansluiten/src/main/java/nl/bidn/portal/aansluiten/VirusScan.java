// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks at uploads before they are kept. Registered as an OSGi service by who has a scanner; called on the thread of the
 * upload, by several at once, outside a transaction. None: documents are kept as not scanned.
 */
@ConsumerType
public interface VirusScan {
    /** Whether something was found in it. Within half a minute. Throws if there is no answer: the upload is refused for now. */
    boolean finds(byte[] content) throws IOException;
}
