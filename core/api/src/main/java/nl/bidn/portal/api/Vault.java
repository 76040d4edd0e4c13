// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps files encrypted at rest: AES-256-GCM with a data key a file, wrapped by a master key outside the database. A
 * service of the core, one instance a bundle: a product reaches only its own files, and only with the organisation that
 * owns them. Takes part in the transaction of the thread.
 */
@ProviderType
public interface Vault {
    /** A file that is being written; must be closed. Closed without {@link #finish()}, it leaves nothing. */
    @ProviderType
    abstract class Draft extends OutputStream {
        /** Ends the file. */
        public abstract VaultFile finish() throws IOException;
    }

    /** Starts a file; must be called, written and finished within one transaction. */
    Draft draft(OrganisationId owner);

    /**
     * Reads a file piece by piece; outside a transaction each piece is a query of its own. A file that was changed,
     * shortened or given to another owner fails while it is read.
     *
     * @throws IOException if there is no such file for this owner
     */
    InputStream open(OrganisationId owner, String fileId) throws IOException;

    /** Destroys the file and its key; nothing happens if it is gone already. */
    void destroy(OrganisationId owner, String fileId);
}
