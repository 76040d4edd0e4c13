// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.install;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.bidn.portal.api.ProductId;
import org.osgi.framework.Bundle;

/** How the bundle of a product came into the framework, and so who may take it away. */
enum Origin {
    /** By this room. */
    INSTALLER,
    /** A file in the folder {@code deploy/}, which would bring it back. */
    DEPLOY_FOLDER,
    /** A feature, or a KAR with one, that would bring it back. */
    FEATURE,
    /** By hand, at the console. */
    OTHER;

    static Origin of(Bundle bundle) {
        if (Bundles.isOurs(bundle)) {
            return INSTALLER;
        }
        if (bundle.getLocation().startsWith("mvn:")) {
            return FEATURE;
        }
        return deployed(bundle.getLocation()) ? DEPLOY_FOLDER : OTHER;
    }

    void checkRemovable(ProductId id) {
        switch (this) {
            case DEPLOY_FOLDER ->
                throw new IllegalArgumentException(
                        "Product '" + id + "' came with a file in the folder deploy/: take that file away");
            case FEATURE ->
                throw new IllegalArgumentException(
                        "Product '" + id
                                + "' came with a feature: take it away with feature:uninstall, or by taking its KAR out of deploy/");
            case INSTALLER, OTHER -> {}
        }
    }

    void checkUpgradable(ProductId id) {
        if (this == DEPLOY_FOLDER) {
            throw new IllegalArgumentException(
                    "Product '" + id + "' came with a file in the folder deploy/: put the new one in its place there");
        }
    }

    private static boolean deployed(String location) {
        try {
            URI uri = URI.create(location);
            if (!"file".equals(uri.getScheme())) {
                return false;
            }
            Path file = Path.of(uri);
            Path folder = file.getParent();
            return folder != null && folder.endsWith("deploy") && Files.exists(file);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
