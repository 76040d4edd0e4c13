// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.NodeCaches;
import nl.bidn.portal.identity.UserManagement.Waiting;
import nl.bidn.portal.identity.store.NewcomerStore;
import nl.bidn.portal.identity.store.ReviewStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How much waits for the administrators of an organisation; remembered, as each page shows it. */
@Component(service = Workload.class)
public final class Workload {
    private static final int MOST = 5_000;
    private static final Collection<Set<Domain>> COMBINATIONS = combinations();

    private final NodeCaches.NodeCache<Key, Waiting> memory;

    /** Some fields of work of an organisation. All of one organisation read the same to other nodes: they change together. */
    private record Key(OrganisationId organisation, Set<Domain> domains) {
        @Override
        public String toString() {
            return organisation.value();
        }
    }

    @Activate
    public Workload(
            @Reference NewcomerStore newcomers,
            @Reference ReviewStore reviews,
            @Reference Transactions transactions,
            @Reference NodeCaches caches) {
        this.memory = caches.create(
                "identity.workload",
                MOST,
                key -> transactions.call(() -> new Waiting(
                        newcomers.waiting(key.organisation(), key.domains()),
                        reviews.openLines(key.organisation(), key.domains()))));
    }

    public Waiting of(OrganisationId organisation, Set<Domain> domains) {
        return domains.isEmpty() ? new Waiting(0, 0) : memory.get(new Key(organisation, Set.copyOf(domains)));
    }

    /** To be called in the transaction that changes who waits at this organisation. */
    public void changed(OrganisationId organisation) {
        for (Set<Domain> domains : COMBINATIONS) {
            memory.changed(new Key(organisation, domains));
        }
    }

    private static Collection<Set<Domain>> combinations() {
        Set<Set<Domain>> all = new HashSet<>();
        all.add(Set.of());
        for (Domain domain : Domain.values()) {
            for (Set<Domain> before : Set.copyOf(all)) {
                var with = new HashSet<>(before);
                with.add(domain);
                all.add(Set.copyOf(with));
            }
        }
        all.remove(Set.of());
        return all;
    }
}
