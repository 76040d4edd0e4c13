// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products;

import java.nio.file.Path;
import java.util.List;
import nl.bidn.portal.api.ProductId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Installs, upgrades, rolls back and removes products while the portal runs. A service of this room. One act at a time;
 * each touches one bundle alone. A file is a bundle with one or more products, or a KAR that holds just one such bundle. The
 * products of a bundle come, change and go together: if one of them fails, all are as before. They are named by the first id
 * in the bundle's header; another of them is refused, saying which it is.
 */
@ProviderType
public interface ProductInstaller {
    /**
     * Installs and starts it, and keeps the file so that it comes back after any restart.
     *
     * @return its products, in the order of its header
     * @throws IllegalArgumentException saying why it was refused; all is then as before
     */
    List<InstalledProduct> install(Path file);

    /** Replaces the running version, which is kept for {@link #rollback}; if the new one fails, the old one comes back. */
    List<InstalledProduct> upgrade(Path file);

    /** Goes back to the version before; also when the present one failed. */
    List<InstalledProduct> rollback(ProductId id);

    /** Takes them away, and says which. Their data stays. */
    List<ProductId> remove(ProductId id);
}
