// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.store;

import static nl.bidn.product.alleenverdieners.store.Columns.moment;
import static nl.bidn.product.alleenverdieners.store.Columns.number;
import static nl.bidn.product.alleenverdieners.store.Columns.text;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.alleenverdieners.service.Lifetime;
import nl.bidn.product.alleenverdieners.service.Report;
import nl.bidn.product.alleenverdieners.service.ReportStore;
import org.jspecify.annotations.Nullable;

/** Reports by JPA. Reads columns, not entities: lists are long and looked at often. */
final class JpaReportStore implements ReportStore {
    private static final String REPORT = "SELECT r.organisation, r.id, r.title, r.fileName, r.fileId, r.fileSize,"
            + " r.publishedAt, r.expiresAt, r.fetchedAt, r.fetchedBy FROM ReportRow r";

    private final EntityManager em;

    JpaReportStore(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Report> current(OrganisationId organisation, Instant now) {
        return reports(em.createQuery(
                        REPORT + " WHERE r.organisation = :organisation AND r.expiresAt > :now"
                                + " ORDER BY r.publishedAt DESC, r.title",
                        Object[].class)
                .setParameter("organisation", organisation.value())
                .setParameter("now", Date.from(now)));
    }

    @Override
    public long changes(OrganisationId organisation) {
        return em.createQuery("SELECT c.changes FROM ListChangeRow c WHERE c.slot = :slot", Long.class)
                .setParameter("slot", ListChangeRow.slotOf(organisation.value()))
                .getSingleResult();
    }

    @Override
    public void changed(Collection<OrganisationId> organisations) {
        organisations.stream()
                .map(o -> ListChangeRow.slotOf(o.value()))
                .distinct()
                .sorted()
                .forEach(slot -> em.createQuery(
                                "UPDATE ListChangeRow c SET c.changes = c.changes + 1 WHERE c.slot = :slot")
                        .setParameter("slot", slot)
                        .executeUpdate());
    }

    @Override
    public List<Report> find(Collection<OrganisationId> organisations, Collection<String> ids, Instant now) {
        if (organisations.isEmpty() || ids.isEmpty()) {
            return List.of();
        }
        return reports(em.createQuery(
                        REPORT + " WHERE r.organisation IN :organisations AND r.id IN :ids AND r.expiresAt > :now"
                                + " ORDER BY r.publishedAt DESC, r.title",
                        Object[].class)
                .setParameter(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toList())
                .setParameter("ids", ids)
                .setParameter("now", Date.from(now)));
    }

    @Override
    public void add(OrganisationId organisation, NewReport report) {
        em.persist(new ReportRow(organisation.value(), report));
    }

    @Override
    public void markFetched(OrganisationId organisation, String id, Report.Fetched fetched, String callerId) {
        em.createQuery("UPDATE ReportRow r SET r.fetchedAt = :at, r.fetchedBy = :by, r.fetchedById = :caller"
                        + " WHERE r.organisation = :organisation AND r.id = :id")
                .setParameter("at", Date.from(fetched.at()))
                .setParameter("by", fetched.by())
                .setParameter("caller", callerId)
                .setParameter("organisation", organisation.value())
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public List<OrganisationId> forget(String callerId) {
        List<String> organisations = em.createQuery(
                        "SELECT DISTINCT r.organisation FROM ReportRow r WHERE r.fetchedById = :id", String.class)
                .setParameter("id", callerId)
                .getResultList();
        em.createQuery("UPDATE ReportRow r SET r.fetchedBy = '', r.fetchedById = NULL WHERE r.fetchedById = :id")
                .setParameter("id", callerId)
                .executeUpdate();
        return organisations.stream().map(OrganisationId::new).toList();
    }

    @Override
    public List<Expired> expired(Instant now, int most) {
        return em
                .createQuery(
                        "SELECT r.organisation, r.id, r.delivery, r.fileId, r.households FROM ReportRow r"
                                + " WHERE r.expiresAt <= :now ORDER BY r.expiresAt",
                        Object[].class)
                .setParameter("now", Date.from(now))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(c -> new Expired(
                        new OrganisationId(text(c[0])), text(c[1]), text(c[2]), text(c[3]), (int) number(c[4])))
                .toList();
    }

    @Override
    public long countExpired(Instant now) {
        return em.createQuery("SELECT COUNT(r) FROM ReportRow r WHERE r.expiresAt <= :now", Long.class)
                .setParameter("now", Date.from(now))
                .getSingleResult();
    }

    @Override
    public void remove(OrganisationId organisation, String id) {
        em.createQuery("DELETE FROM ReportRow r WHERE r.organisation = :organisation AND r.id = :id")
                .setParameter("organisation", organisation.value())
                .setParameter("id", id)
                .executeUpdate();
    }

    private static List<Report> reports(TypedQuery<Object[]> query) {
        return query.getResultList().stream().map(JpaReportStore::report).toList();
    }

    private static Report report(@Nullable Object[] c) {
        return new Report(
                new OrganisationId(text(c[0])),
                text(c[1]),
                text(c[2]),
                text(c[3]),
                text(c[4]),
                number(c[5]),
                moment(c[6]),
                moment(c[7]),
                Lifetime.day(moment(c[6])),
                Lifetime.day(moment(c[7])),
                c[8] == null ? Optional.empty() : Optional.of(new Report.Fetched(moment(c[8]), text(c[9]))));
    }
}
