// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products;

import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Dienst;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Onboarding;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.Worker;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A product that the {@code Portal-Product} header of a bundle names, in whatever state. It stands for one life: an upgrade
 * or a restart makes another. When the life ends, it keeps its id, version, texts, field of work and way to sign in, and lets go of
 * everything else, so it may be kept.
 */
@ProviderType
public interface InstalledProduct {
    /** The longest limit of a call that somebody waits for behind a screen. */
    Duration SHORT = Duration.ofSeconds(30);

    ProductId id();

    String version();

    long bundleId();

    ProductState state();

    /** Why it is not simply active, in one line; empty if it is. */
    String reason();

    /** Whether it is on its way to being there, as after a start of the portal, or not all who listen know of it yet. */
    default boolean isComingUp() {
        return false;
    }

    /** What it contributes; empty unless it is ACTIEF or GEDEGRADEERD. */
    Optional<Product> product();

    /** Its field of work, read once; empty for one that was never there in this life. */
    default Optional<Domain> fieldOfWork() {
        return product().map(Product::domain);
    }

    /** The least with which its people must have signed in, read once; empty as for {@link #fieldOfWork}. */
    default Optional<Assurance> leastSignIn() {
        return product().map(Product::signIn);
    }

    /** As declared, read once; empty lists while there is no product. */
    List<Tab> tabs();

    List<Role> roles();

    /** As declared, read once; empty while there is no product. */
    default List<Dienst> diensten() {
        return List.of();
    }

    default Optional<Dienst> dienst(String id) {
        return diensten().stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /** As declared, read once; nothing while there is no product. */
    default Onboarding needs() {
        return Onboarding.NOTHING;
    }

    /** As declared, read once; empty while there is no product. */
    default List<Endpoint> endpoints() {
        return List.of();
    }

    /** A worker with what it says of itself. */
    record NamedWorker(String name, int atOnce, Worker worker) {}

    /** Its workers as declared, read once; empty while there is no product. */
    default List<NamedWorker> crew() {
        return List.of();
    }

    default Optional<Role> role(String id) {
        return roles().stream().filter(r -> r.id().equals(id)).findFirst();
    }

    default Optional<Tab> tab(String path) {
        return tabs().stream().filter(t -> t.path().equals(path)).findFirst();
    }

    Texts texts(Locale locale);

    /**
     * A file of the bundle, such as {@code static/x.css}, {@code handleiding/nl.md}, {@code openapi/v1.json}. If its bundle
     * brings several products, one in the folder of its own, such as {@code static/<id>/x.css}, comes first.
     */
    Optional<URL> file(String path);

    /**
     * Calls code of the product on its own bounded pool, with its own class loader as context class loader. Calls with a
     * limit of more than {@link #SHORT} (downloads, jobs) have threads of their own, so that they never keep pages
     * waiting. The caller waits; a call that is too slow is interrupted and left behind, so whatever the work writes to
     * must stop taking what comes after that.
     *
     * @param what names the contribution, for the log and the reason, for example {@code tab ophalen}
     * @throws ProductFailure if it throws, takes longer than the limit, has no free thread, or is gone
     */
    <T> T call(String what, Duration limit, Callable<T> work);

    /**
     * Tells that code of the product failed outside {@link #call}; makes it <em>gedegradeerd</em> for five minutes.
     *
     * @param what as for {@link #call}
     * @param why in a few words, without content
     */
    default void failed(String what, String why) {}
}
