// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products;

import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Texts;
import org.osgi.annotation.versioning.ProviderType;

/** A bundle with a {@code Portal-Product} header, in whatever state. A snapshot of one life: an upgrade makes another. */
@ProviderType
public interface InstalledProduct {
    ProductId id();

    String version();

    long bundleId();

    ProductState state();

    /** Why it is not simply active, in one line; empty if it is. */
    String reason();

    /** What it contributes; empty unless it is ACTIEF or GEDEGRADEERD. */
    Optional<Product> product();

    /** As declared, read once; empty lists while there is no product. */
    List<Tab> tabs();

    List<Role> roles();

    default Optional<Role> role(String id) {
        return roles().stream().filter(r -> r.id().equals(id)).findFirst();
    }

    default Optional<Tab> tab(String path) {
        return tabs().stream().filter(t -> t.path().equals(path)).findFirst();
    }

    Texts texts(Locale locale);

    /** A file of the bundle, such as {@code static/x.css}, {@code handleiding/nl.md}, {@code openapi/v1.json}. */
    Optional<URL> file(String path);

    /**
     * Calls code of the product on its own bounded pool, with its own class loader as context class loader.
     *
     * @param what names the contribution, for the log and the reason, for example {@code tab ophalen}
     * @throws ProductFailure if it throws, takes longer than the limit, has no free thread, or is gone
     */
    <T> T call(String what, Duration limit, Callable<T> work);
}
