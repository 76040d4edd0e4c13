// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AdministratorRegistrations.Form;
import nl.bidn.portal.identity.AdministratorRegistrations.Registered;
import nl.bidn.portal.identity.AdministratorRegistrations.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Registrations of gebruikersbeheerders in the database. */
@Component(service = AdministratorRegistrationStore.class)
public final class AdministratorRegistrationStore {
    private static final String OPEN = "select r from AdministratorRegistrationRow r where r.endedAt is null ";
    private static final String OLDEST_FIRST = "order by r.registeredAt, r.id";

    private final EntityManager em;

    @Activate
    public AdministratorRegistrationStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public void add(String id, Form form, String by, Instant at) {
        em.persist(new AdministratorRegistrationRow(id, form, by, at));
    }

    /** Lets the transactions about one go one after the other. To be called before it is read. */
    public void lock(String id) {
        Plain.update(em, "UPDATE identities.administrator_registration SET changes = changes WHERE id = ?", id);
    }

    /** Who is linked to it, without reading the row: accounts are locked first. */
    public Optional<AccountId> linked(String id) {
        return em
                .createQuery(
                        "select r.account from AdministratorRegistrationRow r where r.id = :id and r.account is not null",
                        String.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(AccountId::new)
                .findFirst();
    }

    public Optional<Registered> find(String id) {
        return Optional.ofNullable(em.find(AdministratorRegistrationRow.class, id))
                .map(AdministratorRegistrationRow::toRegistered);
    }

    /** The oldest first. */
    public List<Registered> open() {
        return registered(em.createQuery(OPEN + OLDEST_FIRST, AdministratorRegistrationRow.class)
                .getResultList());
    }

    /** Those that are open and linked to this person. */
    public List<Registered> openOf(AccountId account) {
        return registered(
                em.createQuery(OPEN + "and r.account = :account " + OLDEST_FIRST, AdministratorRegistrationRow.class)
                        .setParameter("account", account.value())
                        .getResultList());
    }

    public void link(String id, AccountId account, String by, Instant at) {
        change(id, row -> row.link(account, by, at));
    }

    public void unlink(String id) {
        change(id, AdministratorRegistrationRow::unlink);
    }

    public void release(String id, AccountId officer, Instant at) {
        change(id, row -> row.release(officer, at));
    }

    public void end(String id, State reason, String by, Instant at) {
        change(id, row -> row.end(reason, by, at));
    }

    private void change(String id, Consumer<AdministratorRegistrationRow> change) {
        Optional.ofNullable(em.find(AdministratorRegistrationRow.class, id)).ifPresent(change);
    }

    private static List<Registered> registered(List<AdministratorRegistrationRow> rows) {
        return rows.stream().map(AdministratorRegistrationRow::toRegistered).toList();
    }
}
