// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import static java.util.stream.Collectors.joining;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import javax.persistence.EntityManager;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Logboekdeel;
import nl.bidn.product.schuldenknooppunt.service.bericht.Logboekvraag;

/**
 * A search of the logbook. What an organisation sent and what it got are read apart, and so are states where it is asked for them:
 * each from an index in its order and no further than is asked for, so that it costs the same however many messages there are. It
 * is one statement, which JPQL has no words for: PostgreSQL takes the newest of each in turn and reads no more than the page.
 */
final class Logboekquery {
    private static final String VOLGORDE = " ORDER BY datum DESC, referentie";
    private static final Comparator<Bericht> NIEUWSTE_EERST = Comparator.comparing(Bericht::datum)
            .reversed()
            .thenComparing(bericht -> bericht.kop().referentie().toString());
    private static final int MEESTE_INEENS = 16;

    /** One part of what is searched, as a statement of its own. */
    private record Bron(String waar, List<Object> waarden) {
        String tekst(String kolommen, String volgorde, int meeste) {
            return "SELECT * FROM (SELECT " + kolommen + " FROM schuldenknooppunt.bericht WHERE " + waar + volgorde
                    + eerste(meeste) + ") bron";
        }
    }

    private final EntityManager em;
    private final List<Bron> bronnen;
    private final StringBuilder waar = new StringBuilder();
    private final List<Object> waarden = new ArrayList<>();

    Logboekquery(EntityManager em, Logboekvraag vraag, List<Logboekdeel> delen) {
        this.em = em;
        vraag.referentie().ifPresent(id -> is("referentie", id.toString()));
        vraag.conversatie().ifPresent(id -> is("conversatie", id.toString()));
        vraag.kruisreferentie().ifPresent(id -> is("kruisreferentie", id.toString()));
        vraag.afzender().map(UUID::toString).ifPresent(id -> is("afzender", id));
        vraag.ontvanger().map(UUID::toString).ifPresent(id -> is("ontvanger", id));
        vraag.code().ifPresent(code -> is("code", code));
        vraag.versie().ifPresent(versie -> is("versie", versie));
        soort("afzender_soort", vraag.afzenderSoorten());
        soort("ontvanger_soort", vraag.ontvangerSoorten());
        vraag.vanaf().ifPresent(vanaf -> en("datum >= ?", Timestamp.from(vanaf)));
        vraag.tot().ifPresent(tot -> en("datum < ?", Timestamp.from(tot)));
        vraag.na().ifPresent(na -> {
            var op = Timestamp.from(na.datum());
            en("datum <= ?", op);
            en("(datum < ? OR referentie > ?)", op, na.referentie().toString());
        });
        var reeksen = Logboekreeks.van(vraag);
        this.bronnen = delen.stream()
                .flatMap(deel -> reeksen.stream().map(reeks -> bron(deel, reeks)))
                .toList();
    }

    private void is(String kolom, Object waarde) {
        en(kolom + " = ?", waarde);
    }

    private void en(String voorwaarde, Object... met) {
        waar.append(" AND ").append(voorwaarde);
        waarden.addAll(List.of(met));
    }

    private void soort(String kolom, Set<Deelnemersoort> soorten) {
        if (!soorten.isEmpty()) {
            // in one order, so that the database knows the statement again
            Object[] namen =
                    new TreeSet<>(soorten).stream().map(Deelnemersoort::name).toArray();
            en(kolom + " IN (?" + ", ?".repeat(namen.length - 1) + ")", namen);
        }
    }

    private Bron bron(Logboekdeel deel, Logboekreeks reeks) {
        var tekst = new StringBuilder(deel.verzonden() ? "afzender_org = ?" : "ontvanger_org = ?");
        var van = new ArrayList<Object>(List.of(deel.organisatie().value()));
        reeks.stand().ifPresent(stand -> {
            tekst.append(" AND stand = ?");
            van.add(stand.name());
        });
        reeks.opgehaald().ifPresent(opgehaald -> {
            tekst.append(" AND opgehaald = ?");
            van.add(opgehaald);
        });
        van.addAll(waarden);
        return new Bron(tekst.append(waar).toString(), van);
    }

    /**
     * What somebody sent to himself is found on both sides; and Derby, which reads states one after the other, each before those that
     * follow it, finds a message that goes on meanwhile in both and misses it in none. Then there may be too few, and more are read.
     */
    List<Bericht> zoek(int vanaf, int meeste) {
        int nodig = vanaf + meeste;
        int ineens = nodig;
        List<Bericht> gelezen = lees(ineens);
        List<Bericht> gevonden = elkEenmaal(gelezen);
        while (gevonden.size() < nodig && gelezen.size() >= ineens) {
            ineens *= 2;
            gelezen = lees(ineens);
            gevonden = elkEenmaal(gelezen);
        }
        return gevonden.stream().skip(vanaf).limit(meeste).toList();
    }

    private static List<Bericht> elkEenmaal(List<Bericht> gelezen) {
        var opReferentie = new HashMap<UUID, Bericht>();
        gelezen.forEach(bericht -> opReferentie.merge(
                bericht.kop().referentie(), bericht, BinaryOperator.maxBy(Comparator.comparing(Bericht::stand))));
        return opReferentie.values().stream().sorted(NIEUWSTE_EERST).toList();
    }

    private List<Bericht> lees(int meeste) {
        return vanElk(
                bronnen -> "SELECT * FROM (" + verenigd(bronnen, Berichtstatement.BERICHT, VOLGORDE, meeste)
                        + ") gevonden" + VOLGORDE + eerste(meeste),
                BerichtRow::bericht);
    }

    int aantal(int meeste) {
        return (int) vanElk(
                        bronnen -> "SELECT DISTINCT referentie FROM (" + verenigd(bronnen, "referentie", "", meeste)
                                + ") gevonden",
                        kolommen -> kolommen[0])
                .stream()
                .distinct()
                .limit(meeste)
                .count();
    }

    /** Who acts for many organisations has more statements, as a database takes no statement of any length. */
    private <T> List<T> vanElk(Function<List<Bron>, String> sql, Function<Object[], T> vorm) {
        var alle = new ArrayList<T>();
        for (int i = 0; i < bronnen.size(); i += MEESTE_INEENS) {
            var deel = bronnen.subList(i, Math.min(bronnen.size(), i + MEESTE_INEENS));
            var waarden =
                    deel.stream().map(Bron::waarden).flatMap(Collection::stream).toList();
            alle.addAll(Berichtstatement.lees(em, sql.apply(deel), waarden, vorm));
        }
        return alle;
    }

    private static String verenigd(List<Bron> bronnen, String kolommen, String volgorde, int meeste) {
        return bronnen.stream()
                .map(bron -> bron.tekst(kolommen, volgorde, meeste))
                .collect(joining(" UNION ALL "));
    }

    private static String eerste(int meeste) {
        return " FETCH FIRST " + meeste + " ROWS ONLY";
    }
}
