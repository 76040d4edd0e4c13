// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AuditLog;
import nl.bidn.portal.identity.AuditSearch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Audit lines in the database. They are added and get their place; there is no way to change one. */
@Component(service = AuditStore.class)
public final class AuditStore {
    private static final String TABLE =
            "identities.audit_line (id, recorded_at, actor, product, act, outcome, organisation, detail, line_hash)";

    private final EntityManager em;

    @Activate
    public AuditStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public void append(AuditEntry entry, String proof) {
        Batch.insert(em, TABLE, List.of(row(entry, proof)));
    }

    /** By one statement for all of them. */
    public void append(List<AuditEntry> entries, Function<AuditEntry, String> proof) {
        Batch.insert(
                em,
                TABLE,
                entries.stream().map(entry -> row(entry, proof.apply(entry))).toList());
    }

    private static List<Object> row(AuditEntry entry, String proof) {
        return List.of(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.product(),
                entry.action(),
                entry.outcome(),
                entry.organisation(),
                entry.detail(),
                proof);
    }

    public long waitingCount() {
        return em.createQuery("select count(l) from AuditLineRow l where l.number is null", Long.class)
                .getSingleResult();
    }

    /** In the order in which they will be sealed. */
    public List<WaitingEntry> waiting(int most) {
        return em
                .createQuery(
                        "select l.id, l.recordedAt, l.actor, l.product, l.action, l.outcome, l.organisation, l.detail,"
                                + " l.hash from AuditLineRow l where l.number is null order by l.recordedAt, l.id",
                        Object[].class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(AuditStore::waiting)
                .toList();
    }

    private static WaitingEntry waiting(Object[] line) {
        return new WaitingEntry(
                new AuditEntry(
                        (String) line[0],
                        ((Date) line[1]).toInstant(),
                        (String) line[2],
                        (String) line[3],
                        (String) line[4],
                        (String) line[5],
                        (String) line[6],
                        (String) line[7]),
                (String) line[8]);
    }

    /**
     * Gives lines their places, by one statement for all of them.
     *
     * @throws IllegalStateException if one of them has its place already, or is gone
     */
    public void seal(List<Place> places) {
        int[] changed = Batch.run(
                em,
                "UPDATE identities.audit_line SET line_number = ?, line_hash = ?"
                        + " WHERE recorded_at = ? AND id = ? AND line_number IS NULL",
                places.stream()
                        .map(place -> List.<Object>of(place.number(), place.hash(), place.at(), place.id()))
                        .toList());
        if (Arrays.stream(changed).anyMatch(rows -> rows != 1)) {
            throw new IllegalStateException("An audit line gets its place once");
        }
    }

    /**
     * The place of one line in the chain.
     *
     * @param at when the line was recorded, by which it is found
     */
    public record Place(String id, Instant at, long number, String hash) {}

    /** Takes the head for this transaction alone: another node waits here. */
    public AuditHead lockHead() {
        em.createQuery("update AuditHeadRow h set h.turn = h.turn + 1 where h.id = :id")
                .setParameter("id", AuditHeadRow.ID)
                .executeUpdate();
        return head();
    }

    public AuditHead head() {
        return headRow().toHead();
    }

    public void moveHead(AuditHead head) {
        headRow().move(head);
    }

    /** Sealed lines with a higher number, in order; of those with the same number all or none, if there are few. */
    public List<SealedEntry> sealedAfter(long number, int most) {
        return em
                .createQuery(
                        "select l from AuditLineRow l where l.number > :number order by l.number, l.id",
                        AuditLineRow.class)
                .setParameter("number", number)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(AuditLineRow::toSealed)
                .toList();
    }

    /** Newest first; blank filters match all. */
    public List<AuditLog.Line> last(int most, String action, String organisation) {
        String filter = (action.isEmpty() ? "" : " and l.action = :action")
                + (organisation.isEmpty() ? "" : " and l.organisation = :organisation");
        TypedQuery<AuditLineRow> query = em.createQuery(
                "select l from AuditLineRow l where l.id is not null" + filter
                        + " order by l.recordedAt desc, l.number desc, l.id",
                AuditLineRow.class);
        if (!action.isEmpty()) {
            query.setParameter("action", action);
        }
        if (!organisation.isEmpty()) {
            query.setParameter("organisation", organisation);
        }
        return query.setMaxResults(most).getResultList().stream()
                .map(AuditLineRow::toLine)
                .toList();
    }

    /** Newest first. */
    public List<AuditLog.Line> page(AuditWanted wanted, int offset, int most) {
        var where = new Where(wanted);
        return where
                .bind(em.createQuery(
                        "select l from AuditLineRow l where " + where.text
                                + " order by l.recordedAt desc, l.number desc, l.id",
                        AuditLineRow.class))
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(AuditLineRow::toLine)
                .toList();
    }

    public long count(AuditWanted wanted) {
        var where = new Where(wanted);
        return where.bind(em.createQuery("select count(l) from AuditLineRow l where " + where.text, Long.class))
                .getSingleResult();
    }

    /** What was done at an organisation, each once, in order. */
    public List<String> actions(OrganisationId organisation, Set<String> products) {
        return em.createQuery(
                        "select distinct l.action from AuditLineRow l where l.organisation = :organisation"
                                + " and l.product in :products order by l.action",
                        String.class)
                .setParameter("organisation", organisation.value())
                .setParameter("products", List.copyOf(products))
                .getResultList();
    }

    /** Conditions on the lines of an organisation. */
    private static final class Where {
        private final StringBuilder text =
                new StringBuilder("l.organisation = :organisation and l.product in :products");
        private final Map<String, Object> values = new HashMap<>();

        Where(AuditWanted wanted) {
            values.put("organisation", wanted.organisation().value());
            values.put("products", List.copyOf(wanted.products()));
            Instant from = wanted.from();
            if (from != null) {
                and("l.recordedAt >= :since", "since", Times.column(from));
            }
            Instant until = wanted.until();
            if (until != null) {
                and("l.recordedAt < :until", "until", Times.column(until));
            }
            if (!wanted.action().isEmpty()) {
                and("l.action = :action", "action", wanted.action());
            }
            if (!wanted.outcome().isEmpty()) {
                and("l.outcome = :outcome", "outcome", wanted.outcome());
            }
            if (!wanted.actors().isEmpty()) {
                and(
                        "l.actor in :actors",
                        "actors",
                        wanted.actors().stream().map(AccountId::value).toList());
            }
            about(wanted.subjects());
        }

        /** As the details have it: {@code account <id>} anywhere, or the id alone in front. */
        private void about(List<AccountId> subjects) {
            List<String> either = new ArrayList<>();
            for (AccountId subject : subjects) {
                int number = either.size();
                either.add("locate(:named" + number + ", l.detail) > 0 or locate(:bare" + number + ", l.detail) = 1");
                values.put("named" + number, "account " + subject);
                values.put("bare" + number, subject.value());
            }
            if (!either.isEmpty()) {
                text.append(" and (").append(String.join(" or ", either)).append(")");
            }
        }

        private void and(String condition, String name, Object value) {
            text.append(" and ").append(condition);
            values.put(name, value);
        }

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }

    /** The lowest number that is not older than this; 0: all are older, or there are none. */
    public long firstNumberSince(Instant limit) {
        Long first = em.createQuery("select min(l.number) from AuditLineRow l where l.recordedAt >= :limit", Long.class)
                .setParameter("limit", Times.column(limit))
                .getSingleResult();
        return first == null ? 0 : first;
    }

    /** The only way in which lines go: from the start of the chain, when their time is over. */
    public int removeUpTo(long number) {
        return em.createQuery("delete from AuditLineRow l where l.number <= :number")
                .setParameter("number", number)
                .executeUpdate();
    }

    private AuditHeadRow headRow() {
        AuditHeadRow row = em.find(AuditHeadRow.class, AuditHeadRow.ID);
        if (row == null) {
            throw new IllegalStateException("The head of the audit is gone: the audit was tampered with");
        }
        return row;
    }

    /** Newest first. */
    public List<AuditLog.Line> search(AuditSearch.Filter filter, int offset, int most) {
        return matching(
                        "select l from AuditLineRow l",
                        AuditLineRow.class,
                        filter,
                        " order by l.recordedAt desc, l.number desc, l.id")
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(AuditLineRow::toLine)
                .toList();
    }

    /** How many match, counted no further than {@code most}. */
    public int countMatching(AuditSearch.Filter filter, int most) {
        return matching("select l.id from AuditLineRow l", String.class, filter, "")
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    private <T> TypedQuery<T> matching(String select, Class<T> type, AuditSearch.Filter filter, String order) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("organisation", filter.organisation());
        values.put("action", filter.action());
        values.put("actor", filter.actor());
        values.put("outcome", filter.outcome());
        values.values().removeIf(String::isBlank);
        Instant from = filter.from();
        Instant until = filter.until();
        StringBuilder where = new StringBuilder(" where l.id is not null");
        values.keySet()
                .forEach(name ->
                        where.append(" and l.").append(name).append(" = :").append(name));
        where.append(from == null ? "" : " and l.recordedAt >= :from")
                .append(until == null ? "" : " and l.recordedAt < :until");
        TypedQuery<T> query = em.createQuery(select + where + order, type);
        values.forEach((name, value) -> query.setParameter(name, value.strip()));
        if (from != null) {
            query.setParameter("from", Times.column(from));
        }
        if (until != null) {
            query.setParameter("until", Times.column(until));
        }
        return query;
    }
}
