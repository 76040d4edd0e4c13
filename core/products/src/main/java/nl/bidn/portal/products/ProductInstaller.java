// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products;

import java.nio.file.Path;
import nl.bidn.portal.api.ProductId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Installs, upgrades, rolls back and removes products while the portal runs. A service of this room. One act at a time;
 * each touches the bundle of that product alone. A file is a product's JAR, or a KAR that holds just one.
 */
@ProviderType
public interface ProductInstaller {
    /**
     * Installs and starts it, and keeps the file so that it comes back after any restart.
     *
     * @throws IllegalArgumentException saying why it was refused; all is then as before
     */
    InstalledProduct install(Path file);

    /** Replaces the running version, which is kept for {@link #rollback}; if the new one fails, the old one comes back. */
    InstalledProduct upgrade(Path file);

    /** Goes back to the version before; also when the present one failed. */
    InstalledProduct rollback(ProductId id);

    /** Takes it away. Its data stays. */
    void remove(ProductId id);
}
