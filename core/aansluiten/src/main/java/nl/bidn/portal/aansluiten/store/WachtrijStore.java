// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.Wachtrij;
import nl.bidn.portal.aansluiten.Wachtrij.Bladzijde;
import nl.bidn.portal.aansluiten.Wachtrij.Regel;
import nl.bidn.portal.aansluiten.Wachtrij.Vraag;
import nl.bidn.portal.aansluiten.store.Matching.Kind;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The queue. What is found is read from an index alone, in its order and not far beyond the page; only the rows of the page
 * are read themselves. So a page costs the same among a hundred times as many. Takes part in the transaction of the thread.
 */
@Component(service = WachtrijStore.class)
public final class WachtrijStore {
    private static final String COLUMNS =
            "reference, formulier, staat, organisation, organisation_name, product, submitted_at, term, officer";
    /** Where leafing ends; whoever looks for something asks more precisely. */
    private static final int FARTHEST = 10_000;
    /** So many are sorted in no time. */
    private static final int FEW = 100;

    private final EntityManager em;

    @Activate
    public WachtrijStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public Bladzijde find(Vraag vraag) {
        if (vraag.staat() == Staat.CONCEPT) {
            return new Bladzijde(List.of(), 0, false);
        }
        int asked = (int) Math.min(FARTHEST, (long) vraag.page() * vraag.size());
        int most = asked + Wachtrij.LOOKS_AHEAD;
        List<String> found = references(vraag, most + 1);
        int counted = Math.min(found.size(), most);
        int from = Math.min(asked, Math.max(0, counted - 1) / vraag.size() * vraag.size());
        return new Bladzijde(
                lines(found.subList(from, Math.min(counted, from + vraag.size()))), counted, found.size() > most);
    }

    private List<String> references(Vraag vraag, int most) {
        var matching = matching(vraag);
        return read(Zoekpad.of(vraag, matching), new Voorwaarden(vraag, matching), most);
    }

    private List<String> read(Zoekpad path, Voorwaarden where, int most) {
        var query = em.createNativeQuery("SELECT reference FROM aansluiten.aanvraag" + path.index() + "WHERE "
                + where.text() + path.order() + " FETCH FIRST " + most + " ROWS ONLY");
        where.setParameters(query);
        List<?> found = query.getResultList();
        return found.stream().map(String::valueOf).toList();
    }

    /** What a text is: a reference, a code, or else the begin of a name, which few or many may have. */
    private Matching matching(Vraag vraag) {
        String text = vraag.text().strip();
        String upper = text.toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Matching.NOTHING_ASKED;
        }
        if (em.find(AanvraagRow.class, upper) != null) {
            return new Matching(Kind.REFERENCE, upper);
        }
        if (isOrganisation(upper)) {
            return new Matching(Kind.CODE, upper);
        }
        var few = new Matching(Kind.NAME_OF_FEW, text.toLowerCase(Locale.ROOT));
        boolean many = read(Zoekpad.byName(vraag), Voorwaarden.ofName(vraag, few), FEW + 1)
                        .size()
                > FEW;
        return many ? new Matching(Kind.NAME_OF_MANY, few.value()) : few;
    }

    private boolean isOrganisation(String code) {
        return !em.createNativeQuery(
                        "SELECT reference FROM aansluiten.aanvraag WHERE organisation = ? FETCH FIRST 1 ROWS ONLY")
                .setParameter(1, code)
                .getResultList()
                .isEmpty();
    }

    private List<Regel> lines(List<String> references) {
        if (references.isEmpty()) {
            return List.of();
        }
        var query = em.createNativeQuery("SELECT " + COLUMNS + " FROM aansluiten.aanvraag WHERE reference IN ("
                + String.join(", ", Collections.nCopies(references.size(), "?")) + ")");
        for (int i = 0; i < references.size(); i++) {
            query.setParameter(i + 1, references.get(i));
        }
        List<?> rows = query.getResultList();
        Map<String, Regel> lines = rows.stream()
                .map(row -> line((Object[]) row))
                .collect(Collectors.toMap(Regel::reference, Function.identity()));
        return references.stream()
                .flatMap(reference -> Stream.ofNullable(lines.get(reference)))
                .toList();
    }

    /** How many are with the servicedesk. */
    public int waiting() {
        Number count = (Number) em.createNativeQuery("SELECT COUNT(*) FROM (SELECT reference FROM aansluiten.aanvraag"
                        + " WHERE staat IN ('INGEDIEND', 'IN_BEHANDELING') FETCH FIRST " + Wachtrij.MOST_WAITING
                        + " ROWS ONLY) counted")
                .getSingleResult();
        return count.intValue();
    }

    private static Regel line(Object[] row) {
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
}
