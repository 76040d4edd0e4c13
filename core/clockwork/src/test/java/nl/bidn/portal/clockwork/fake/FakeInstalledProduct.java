// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.fake;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.fake.PlainProduct;

/** A product with jobs and nothing else, called in the thread of the caller. */
public final class FakeInstalledProduct extends PlainProduct implements Product {
    private final List<Job> jobs;

    public FakeInstalledProduct(ProductId id, List<Job> jobs) {
        super(id);
        this.jobs = List.copyOf(jobs);
    }

    @Override
    public Domain domain() {
        return Domain.ZORG;
    }

    @Override
    public List<Job> jobs() {
        return jobs;
    }

    @Override
    public <T> T call(String what, Duration limit, Callable<T> work) {
        return callHere(what, work);
    }
}
