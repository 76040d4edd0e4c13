// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Tasks;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.clockwork.store.TaskStore;
import nl.bidn.portal.clockwork.store.WorkerKey;
import nl.bidn.portal.products.ProductHeader;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Work as one bundle asks for it: of its own workers, and no others. */
@Component(service = Tasks.class, scope = ServiceScope.BUNDLE)
public final class BundleTasks implements Tasks {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_SUBJECT = 64;

    /** What all bundles share. */
    record Counter(TaskStore store, Transactions transactions, Clock clock, TaskRunner runner) {}

    private final Counter counter;
    private final ProductHeader header;
    private final ProductId product;

    @Activate
    public BundleTasks(
            ComponentContext context,
            @Reference TaskStore store,
            @Reference Transactions transactions,
            @Reference Clock clock,
            @Reference TaskRunner runner) {
        this(new Counter(store, transactions, clock, runner), headerOf(context));
    }

    BundleTasks(Counter counter, ProductHeader header) {
        this(counter, header, header.first());
    }

    private BundleTasks(Counter counter, ProductHeader header, ProductId product) {
        this.counter = counter;
        this.header = header;
        this.product = product;
    }

    @Override
    public Tasks of(ProductId other) {
        return new BundleTasks(counter, header, header.own(other));
    }

    @Override
    public void ask(String worker, OrganisationId organisation, String subject) {
        Instant now = now();
        ask(worker, organisation, subject, now, now);
    }

    @Override
    public void ask(String worker, OrganisationId organisation, String subject, Instant notBefore) {
        ask(worker, organisation, subject, now(), notBefore.truncatedTo(ChronoUnit.MILLIS));
    }

    private void ask(String worker, OrganisationId organisation, String subject, Instant now, Instant notBefore) {
        WorkerKey key = key(worker);
        counter.store().ask(key, organisation, checked(subject), now, notBefore);
        counter.transactions().afterCommit(() -> counter.runner().ring(key, notBefore));
    }

    @Override
    public void drop(String worker, OrganisationId organisation, String subject) {
        counter.store().drop(key(worker), organisation, checked(subject));
    }

    private Instant now() {
        return counter.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private WorkerKey key(String worker) {
        if (worker.length() > LONGEST_NAME || !NAME.matcher(worker).matches()) {
            throw new IllegalArgumentException("'" + worker + "' is not the name of a worker");
        }
        return new WorkerKey(product, worker);
    }

    private static String checked(String subject) {
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException(
                    "What a piece of work is about is an id of 1 to " + LONGEST_SUBJECT + " characters");
        }
        return subject;
    }

    private static ProductHeader headerOf(ComponentContext context) {
        return ProductHeader.of(context.getUsingBundle())
                .orElseThrow(() -> new IllegalStateException(
                        "Only a bundle with the header " + ProductHeader.NAME + " asks for work"));
    }
}
