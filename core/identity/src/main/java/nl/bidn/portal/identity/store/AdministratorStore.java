// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Administrators.Administered;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gebruikersbeheerders and officers in the database. */
@Component(service = AdministratorStore.class)
public final class AdministratorStore {
    private static final String CURRENT = "select a from AdministratorRow a where a.revokedAt is null ";

    private final EntityManager em;

    @Activate
    public AdministratorStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public List<Administered> of(AccountId account) {
        return rows(account).stream().map(AdministratorRow::administered).toList();
    }

    public List<AccountId> at(OrganisationId organisation, Domain domain) {
        return em
                .createQuery(
                        CURRENT
                                + "and a.organisation = :organisation and a.domain = :domain order by a.grantedAt, a.id",
                        AdministratorRow.class)
                .setParameter("organisation", organisation.value())
                .setParameter("domain", domain.name())
                .getResultList()
                .stream()
                .map(AdministratorRow::account)
                .distinct()
                .toList();
    }

    /** The fields of work of organisations that somebody manages. */
    public List<Administered> managed() {
        return em
                .createQuery(CURRENT + "order by a.organisation, a.domain", AdministratorRow.class)
                .getResultList()
                .stream()
                .map(AdministratorRow::administered)
                .distinct()
                .toList();
    }

    /** When the organisation got its first administrator of this field of work. */
    public Optional<Instant> first(Administered of) {
        return em
                .createQuery(
                        "select a from AdministratorRow a where a.organisation = :organisation and a.domain = :domain"
                                + " order by a.grantedAt",
                        AdministratorRow.class)
                .setParameter("organisation", of.organisation().value())
                .setParameter("domain", of.domain().name())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(AdministratorRow::grantedAt)
                .findFirst();
    }

    public void grant(AccountId account, Administered of, String by, Instant at) {
        em.persist(new AdministratorRow(UUID.randomUUID().toString(), account, of, by, at));
    }

    /** False if it was not held. */
    public boolean revoke(AccountId account, Administered of, String by, Instant at) {
        List<AdministratorRow> held = rows(account).stream()
                .filter(row -> row.administered().equals(of))
                .toList();
        held.forEach(row -> row.revoke(by, at));
        return !held.isEmpty();
    }

    private List<AdministratorRow> rows(AccountId account) {
        return em.createQuery(
                        CURRENT + "and a.account = :account order by a.domain, a.organisation", AdministratorRow.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    public boolean isOfficer(AccountId account) {
        return em.find(OfficerRow.class, account.value()) != null;
    }

    public List<AccountId> officers() {
        return em
                .createQuery("select o from OfficerRow o order by o.grantedAt, o.account", OfficerRow.class)
                .getResultList()
                .stream()
                .map(OfficerRow::account)
                .toList();
    }

    public void addOfficer(AccountId account, String by, Instant at) {
        em.persist(new OfficerRow(account, by, at));
    }

    public void removeOfficer(AccountId account) {
        OfficerRow row = em.find(OfficerRow.class, account.value());
        if (row != null) {
            em.remove(row);
        }
    }
}
