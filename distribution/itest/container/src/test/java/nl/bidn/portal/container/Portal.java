// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.products.ProductInstaller;
import nl.bidn.portal.products.Products;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** The running portal seen from inside: its services, addresses and folders. */
final class Portal {
    private static final Duration SERVICE_LIMIT = Duration.ofSeconds(15);

    private final BundleContext context;

    Portal(BundleContext context) {
        this.context = context;
    }

    BundleContext context() {
        return context;
    }

    /** The service, which must come within seconds. */
    <T> T service(Class<T> type) {
        Wait.until("service " + type.getName(), SERVICE_LIMIT, () -> context.getServiceReference(type) != null);
        ServiceReference<T> reference = context.getServiceReference(type);
        return context.getService(reference);
    }

    PortalEnvironment environment() {
        return service(PortalEnvironment.class);
    }

    Products products() {
        return service(Products.class);
    }

    ProductInstaller installer() {
        return service(ProductInstaller.class);
    }

    Enablement enablement() {
        return service(Enablement.class);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + environment().httpPort() + path);
    }

    URI secureAddress(String path) {
        return URI.create("https://127.0.0.1:" + environment().httpsPort() + path);
    }

    /** A folder of the runtime, by the system property that names it. */
    static Path folder(String property) {
        return Path.of(System.getProperty(property, ""));
    }

    static Path deployFolder() {
        return folder("karaf.base").resolve("deploy");
    }
}
