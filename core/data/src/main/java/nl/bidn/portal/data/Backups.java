// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Copies of the embedded database, made while the portal runs. A service of this room, for the console. A copy never holds
 * the master key, only its fingerprint: keep the folder {@code keys} apart.
 *
 * <p>To restore, stop the portal, put the zip into {@code restore} below the data folder and start: the portal tests it,
 * moves the old database aside and takes the copy in its place.
 */
@ProviderType
public interface Backups {
    /**
     * Writes a zip into this folder, which is made if need be.
     *
     * @return the zip
     * @throws IllegalStateException with a line for the operator: it can't be written, or the database is PostgreSQL, which
     *     has tools of its own
     */
    Path backup(Path folder);
}
