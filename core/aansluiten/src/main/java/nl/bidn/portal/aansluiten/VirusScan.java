// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks at uploads before they are kept. Registered as an OSGi service by who has a scanner; called on the thread of the
 * upload, by several at once, outside a transaction.
 */
@ConsumerType
public interface VirusScan {
    /** What it says of a file. */
    enum Oordeel {
        SCHOON,
        VIRUS,
        /** There is no scanner to ask: the document is kept as not scanned. */
        NIET_GESCAND
    }

    /**
     * Looks at it, within half a minute.
     *
     * @throws IOException if there is a scanner that does not answer: the upload is refused for now
     */
    Oordeel look(byte[] content) throws IOException;
}
