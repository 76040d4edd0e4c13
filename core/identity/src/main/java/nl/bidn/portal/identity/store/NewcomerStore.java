// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * New people in the database. Somebody waits as long as he comes by eHerkenning, was not switched off and some of these
 * fields of work has not dealt with him.
 */
@Component(service = NewcomerStore.class)
public final class NewcomerStore {
    /** To be completed with the number of fields of work. */
    static final String WAITS = " a.eherkenning = true and a.state <> '" + Account.State.DEACTIVATED.name()
            + "' and (select count(h) from NewcomerRow h where h.account = a.id and h.domain in :domains) < :all";

    private final EntityManager em;

    @Activate
    public NewcomerStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public int waiting(OrganisationId organisation, Set<Domain> domains) {
        return em.createQuery(
                        "select count(a) from AccountRow a where a.organisation = :organisation and" + WAITS,
                        Long.class)
                .setParameter("organisation", organisation.value())
                .setParameter("domains", names(domains))
                .setParameter("all", (long) domains.size())
                .getSingleResult()
                .intValue();
    }

    /** Those of them for whom each of these fields of work has done its part. */
    public Set<AccountId> handled(List<AccountId> accounts, Set<Domain> domains) {
        if (accounts.isEmpty()) {
            return Set.of();
        }
        return em
                .createQuery(
                        "select h from NewcomerRow h where h.account in :accounts and h.domain in :domains",
                        NewcomerRow.class)
                .setParameter(
                        "accounts", accounts.stream().map(AccountId::value).toList())
                .setParameter("domains", names(domains))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(NewcomerRow::account, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() == domains.size())
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    public void handle(AccountId account, Set<Domain> domains, String by, Instant at) {
        for (Domain domain : domains) {
            if (em.find(NewcomerRow.class, NewcomerRow.idOf(account, domain)) == null) {
                em.persist(new NewcomerRow(account, domain, by, at));
            }
        }
    }

    static List<String> names(Set<Domain> domains) {
        return domains.stream().map(Domain::name).sorted().toList();
    }
}
