// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.util.List;
import java.util.Objects;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Dienst;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Onboarding;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.products.InstalledProduct.NamedWorker;

/**
 * What a product says, and the names that it gives to its contributions: all that must be known to judge it, read once so
 * that nothing of the product is called later on.
 */
record Description(
        Product product,
        ProductId id,
        Domain domain,
        Assurance signIn,
        List<Named<Tab>> tabs,
        List<Role> roles,
        List<Dienst> diensten,
        Onboarding needs,
        List<Endpoint> endpoints,
        List<Setting<?>> settings,
        List<Agreement> agreements,
        List<Retention> retention,
        List<Named<Job>> jobs,
        List<NamedWorker> workers,
        List<Named<Probe>> probes) {

    /** A contribution with the name that it gave itself. */
    record Named<T>(String name, T value) {}

    /** Reads a product; runs its code. */
    static Description of(Product product) {
        said(product.audience(), "audience()");
        return new Description(
                product,
                said(product.id(), "id()"),
                said(product.domain(), "domain()"),
                said(product.signIn(), "signIn()"),
                said(product.tabs(), "tabs()").stream()
                        .map(tab -> new Named<>(said(tab.path(), "path() of a tab"), tab))
                        .toList(),
                List.copyOf(said(product.roles(), "roles()")),
                List.copyOf(said(product.diensten(), "diensten()")),
                said(product.needs(), "needs()"),
                List.copyOf(said(product.endpoints(), "endpoints()")),
                List.copyOf(said(product.settings(), "settings()")),
                List.copyOf(said(product.agreements(), "agreements()")),
                List.copyOf(said(product.retention(), "retention()")),
                said(product.jobs(), "jobs()").stream()
                        .map(job -> new Named<>(said(job.name(), "name() of a job"), job))
                        .toList(),
                said(product.workers(), "workers()").stream()
                        .map(worker ->
                                new NamedWorker(said(worker.name(), "name() of a worker"), worker.atOnce(), worker))
                        .toList(),
                said(product.probes(), "probes()").stream()
                        .map(probe -> new Named<>(said(probe.name(), "name() of a probe"), probe))
                        .toList());
    }

    List<Tab> tabValues() {
        return tabs.stream().map(Named::value).toList();
    }

    private static <T> T said(T value, String what) {
        return Objects.requireNonNull(value, what + " gave null");
    }
}
