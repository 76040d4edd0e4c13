// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.Wachtrij;
import nl.bidn.portal.aansluiten.Wachtrij.Bladzijde;
import nl.bidn.portal.aansluiten.Wachtrij.Regel;
import nl.bidn.portal.aansluiten.Wachtrij.Vraag;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The queue: one page of it, by an index for each order, and a count that stops. Takes part in the transaction of the
 * thread.
 */
@Component(service = WachtrijStore.class)
public final class WachtrijStore {
    private static final String COLUMNS =
            "reference, formulier, staat, organisation, organisation_name, product," + " submitted_at, term, officer";

    private final EntityManager em;

    @Activate
    public WachtrijStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public Bladzijde find(Vraag vraag) {
        var where = new Where(vraag);
        List<?> rows = where.query(
                        "SELECT " + COLUMNS + " FROM aansluiten.aanvraag WHERE " + where.text() + order(vraag)
                                + " OFFSET " + (long) vraag.page() * vraag.size() + " ROWS FETCH NEXT " + vraag.size()
                                + " ROWS ONLY")
                .getResultList();
        return new Bladzijde(rows.stream().map(row -> regel((Object[]) row)).toList(), count(where));
    }

    /** How many are with the servicedesk. */
    public int waiting() {
        Number count = (Number) em.createNativeQuery("SELECT COUNT(*) FROM (SELECT reference FROM aansluiten.aanvraag"
                        + " WHERE staat IN ('INGEDIEND', 'IN_BEHANDELING') FETCH FIRST " + Wachtrij.MOST_COUNTED
                        + " ROWS ONLY) counted")
                .getSingleResult();
        return count.intValue();
    }

    private int count(Where where) {
        Number count = (Number) where.query("SELECT COUNT(*) FROM (SELECT reference FROM aansluiten.aanvraag WHERE "
                        + where.text() + " FETCH FIRST " + Wachtrij.MOST_COUNTED + " ROWS ONLY) counted")
                .getSingleResult();
        return count.intValue();
    }

    private static String order(Vraag vraag) {
        String way = vraag.descending() ? " DESC" : "";
        String column = switch (vraag.sortering()) {
            case TERMIJN -> "term";
            case INGEDIEND -> "submitted_at";
            case ORGANISATIE -> "name_key";
        };
        return " ORDER BY is_open" + way + ", " + column + way + ", reference" + way;
    }

    private static Regel regel(Object[] row) {
        return new Regel(
                text(row[0]),
                Formulier.valueOf(text(row[1])),
                Staat.valueOf(text(row[2])),
                text(row[3]),
                text(row[4]),
                row[5] == null ? null : new ProductId(text(row[5])),
                row[6] == null ? null : ((Timestamp) row[6]).toInstant(),
                row[7] == null ? null : ((Date) row[7]).toLocalDate(),
                row[8] == null ? null : new AccountId(text(row[8])));
    }

    private static String text(@Nullable Object column) {
        return String.valueOf(column);
    }

    /** What is asked, as a condition with its parameters. */
    private final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        Where(Vraag vraag) {
            staten(vraag);
            Formulier formulier = vraag.formulier();
            ProductId product = vraag.product();
            AccountId officer = vraag.officer();
            if (formulier != null) {
                and("formulier = ?", formulier.name());
            }
            if (product != null) {
                and("product = ?", product.value());
            }
            if (officer != null) {
                and("officer = ?", officer.value());
            }
            if (vraag.unassigned()) {
                and("officer IS NULL");
            }
            if (!vraag.text().isBlank()) {
                String sought = vraag.text().strip();
                and(
                        "(name_key LIKE ? ESCAPE '!' OR organisation = ? OR reference = ?)",
                        sought.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%",
                        sought.toUpperCase(Locale.ROOT),
                        sought.toUpperCase(Locale.ROOT));
            }
        }

        private void staten(Vraag vraag) {
            if (vraag.staten().isEmpty()) {
                and("is_open = 1");
                return;
            }
            List<Staat> asked = vraag.staten().stream()
                    .filter(staat -> staat != Staat.CONCEPT)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            if (asked.isEmpty()) {
                and("1 = 0");
                return;
            }
            boolean allOpen = asked.stream().allMatch(Staat::isOpen);
            boolean allClosed = asked.stream().noneMatch(Staat::isOpen);
            if (allOpen || allClosed) {
                and("is_open = " + (allOpen ? 1 : 0));
            }
            and("staat IN (" + asked.stream().map(staat -> "'" + staat + "'").collect(Collectors.joining(", ")) + ")");
        }

        private void and(String condition, Object... values) {
            conditions.add(condition);
            parameters.addAll(List.of(values));
        }

        String text() {
            return String.join(" AND ", conditions);
        }

        Query query(String sql) {
            Query query = em.createNativeQuery(sql);
            for (int i = 0; i < parameters.size(); i++) {
                query.setParameter(i + 1, parameters.get(i));
            }
            return query;
        }
    }
}
