// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Roles.ChangeForm;
import nl.bidn.portal.identity.Roles.Held;
import nl.bidn.portal.identity.Roles.RecordedForm;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Roles of people, with the forms that gave them, in the database. */
@Component(service = RoleStore.class)
public final class RoleStore {
    private static final String HELD = "select g from RoleGrantRow g where g.revokedAt is null ";

    private final EntityManager em;

    @Activate
    public RoleStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public List<Held> of(AccountId account) {
        return held(em.createQuery(
                        HELD + "and g.account = :account order by g.product, g.organisation, g.role",
                        RoleGrantRow.class)
                .setParameter("account", account.value())
                .getResultList());
    }

    public List<Held> at(ProductId product, OrganisationId organisation) {
        return held(em.createQuery(
                        HELD + "and g.product = :product and g.organisation = :organisation"
                                + " order by g.role, g.account",
                        RoleGrantRow.class)
                .setParameter("product", product.value())
                .setParameter("organisation", organisation.value())
                .getResultList());
    }

    /** Of which product somebody holds a role, and for which organisation. */
    public record Place(ProductId product, OrganisationId organisation) {}

    public List<Place> places() {
        return em
                .createQuery(
                        "select distinct g.product, g.organisation from RoleGrantRow g where g.revokedAt is null"
                                + " order by g.organisation, g.product",
                        Object[].class)
                .getResultList()
                .stream()
                .map(row -> new Place(new ProductId((String) row[0]), new OrganisationId((String) row[1])))
                .toList();
    }

    /** When somebody got the first role of these products that is still held for this organisation. */
    public Optional<Instant> first(Set<String> products, OrganisationId organisation) {
        return products.isEmpty()
                ? Optional.empty()
                : em
                        .createQuery(
                                HELD + "and g.product in :products and g.organisation = :organisation"
                                        + " order by g.grantedAt",
                                RoleGrantRow.class)
                        .setParameter("products", List.copyOf(products))
                        .setParameter("organisation", organisation.value())
                        .setMaxResults(1)
                        .getResultList()
                        .stream()
                        .map(RoleGrantRow::grantedAt)
                        .findFirst();
    }

    /** What active accounts hold of a product, for whichever organisation. */
    public List<Held> ofActive(ProductId product) {
        return held(em.createQuery(
                        "select g from RoleGrantRow g, AccountRow a where g.account = a.id and g.revokedAt is null"
                                + " and g.product = :product and a.state = :state",
                        RoleGrantRow.class)
                .setParameter("product", product.value())
                .setParameter("state", Account.State.ACTIVE.name())
                .getResultList());
    }

    /** How many active accounts hold a role of a product, by organisation. */
    public Map<OrganisationId, Long> holders(ProductId product, String role) {
        Map<OrganisationId, Long> counts = new HashMap<>();
        ofActive(product).stream()
                .filter(held -> held.role().equals(role))
                .distinct()
                .forEach(held -> counts.merge(held.organisation(), 1L, Long::sum));
        return counts;
    }

    /** How many active accounts hold a role for one organisation. */
    public long holders(ProductId product, String role, OrganisationId organisation) {
        return em.createQuery(
                        "select count(distinct g.account) from RoleGrantRow g, AccountRow a where g.account = a.id"
                                + " and g.revokedAt is null and g.product = :product and g.role = :role"
                                + " and g.organisation = :organisation and a.state = :state",
                        Long.class)
                .setParameter("product", product.value())
                .setParameter("role", role)
                .setParameter("organisation", organisation.value())
                .setParameter("state", Account.State.ACTIVE.name())
                .getSingleResult();
    }

    public void grant(Held held, ChangeForm form, String by, Instant at) {
        String formId = UUID.randomUUID().toString();
        em.persist(new ChangeFormRow(formId, new RecordedForm(held, false, form, at, by)));
        em.persist(new RoleGrantRow(UUID.randomUUID().toString(), held, formId, at));
    }

    /** Gives a role that a gebruikersbeheerder may give without a form. */
    public void grant(Held held, AccountId by, Instant at) {
        em.persist(new RoleGrantRow(UUID.randomUUID().toString(), held, by, at));
    }

    /** What these people hold for this organisation. */
    public List<Held> ofAll(List<AccountId> accounts, OrganisationId organisation) {
        return accounts.isEmpty()
                ? List.of()
                : held(em.createQuery(
                                HELD + "and g.account in :accounts and g.organisation = :organisation"
                                        + " order by g.product, g.role",
                                RoleGrantRow.class)
                        .setParameter(
                                "accounts",
                                accounts.stream().map(AccountId::value).toList())
                        .setParameter("organisation", organisation.value())
                        .getResultList());
    }

    /** Takes all roles back because the person is switched off. */
    public void switchOff(AccountId account, String by, Instant at) {
        em.createQuery(HELD + "and g.account = :account", RoleGrantRow.class)
                .setParameter("account", account.value())
                .getResultList()
                .forEach(row -> {
                    row.revoke(by, at);
                    row.switchedOff(true);
                });
    }

    /** What went when the person was switched off, and nobody decided about since. */
    public List<Held> earlier(AccountId account) {
        return held(earlierRows(account));
    }

    /** There was a decision about what the person held before. */
    public void forgetEarlier(AccountId account, Set<ProductId> products) {
        earlierRows(account).stream()
                .filter(row -> products.contains(row.toHeld().product()))
                .forEach(row -> row.switchedOff(false));
    }

    private List<RoleGrantRow> earlierRows(AccountId account) {
        return em.createQuery(
                        "select g from RoleGrantRow g where g.account = :account and g.switchedOff = true"
                                + " order by g.product, g.organisation, g.role",
                        RoleGrantRow.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    /** Takes a role back; false if it was not held. */
    public boolean revoke(Held held, String by, Instant at) {
        List<RoleGrantRow> rows = em.createQuery(
                        HELD + "and g.account = :account and g.product = :product and g.role = :role"
                                + " and g.organisation = :organisation",
                        RoleGrantRow.class)
                .setParameter("account", held.account().value())
                .setParameter("product", held.product().value())
                .setParameter("role", held.role())
                .setParameter("organisation", held.organisation().value())
                .getResultList();
        rows.forEach(row -> row.revoke(by, at));
        return !rows.isEmpty();
    }

    /** Removes roles that were taken back before this moment, with the forms on which no role rests any more. */
    public int removeRevokedBefore(Instant moment) {
        int removed = em.createQuery("delete from RoleGrantRow g where g.revokedAt < :moment")
                .setParameter("moment", Times.column(moment))
                .executeUpdate();
        em.createQuery("delete from ChangeFormRow f where f.recordedAt < :moment and not exists"
                        + " (select g.id from RoleGrantRow g where g.changeForm = f.id)")
                .setParameter("moment", Times.column(moment))
                .executeUpdate();
        return removed;
    }

    /** Keeps the form by which a role was taken back. */
    public void recordTaking(Held held, ChangeForm form, String by, Instant at) {
        em.persist(new ChangeFormRow(UUID.randomUUID().toString(), new RecordedForm(held, true, form, at, by)));
    }

    /** Newest first. */
    public List<RecordedForm> forms(OrganisationId organisation, int most) {
        return em
                .createQuery(
                        "select f from ChangeFormRow f where f.organisation = :organisation"
                                + " order by f.recordedAt desc, f.id",
                        ChangeFormRow.class)
                .setParameter("organisation", organisation.value())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(ChangeFormRow::toForm)
                .toList();
    }

    private static List<Held> held(List<RoleGrantRow> rows) {
        return rows.stream().map(RoleGrantRow::toHeld).distinct().toList();
    }
}
