// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Logboekdeel;
import nl.bidn.product.schuldenknooppunt.service.bericht.Logboekvraag;

/**
 * A search of the logbook in JPQL. What an organisation sent and what it got are read apart, and so are states where it is asked for
 * them: each from an index in its order and no further than is asked for, so that it costs the same however many messages there are.
 */
final class Logboekquery {
    private static final Comparator<Bericht> NIEUWSTE_EERST = Comparator.comparing(Bericht::datum)
            .reversed()
            .thenComparing(bericht -> bericht.kop().referentie().toString());

    private final EntityManager em;
    private final List<Logboekdeel> delen;
    private final List<Logboekreeks> reeksen;
    private final StringBuilder waar = new StringBuilder();
    private final Map<String, Object> waarden = new LinkedHashMap<>();

    Logboekquery(EntityManager em, Logboekvraag vraag, List<Logboekdeel> delen) {
        this.em = em;
        this.delen = delen;
        this.reeksen = Logboekreeks.van(vraag);
        vraag.referentie().ifPresent(id -> is("referentie", id.toString()));
        vraag.conversatie().ifPresent(id -> is("conversatie", id.toString()));
        vraag.kruisreferentie().ifPresent(id -> is("kruisreferentie", id.toString()));
        vraag.afzender().map(UUID::toString).ifPresent(id -> is("afzender", id));
        vraag.ontvanger().map(UUID::toString).ifPresent(id -> is("ontvanger", id));
        vraag.code().ifPresent(code -> is("code", code));
        vraag.versie().ifPresent(versie -> is("versie", versie));
        soort("afzenderSoort", vraag.afzenderSoorten());
        soort("ontvangerSoort", vraag.ontvangerSoorten());
        vraag.vanaf().ifPresent(vanaf -> en("b.datum >= :vanaf", "vanaf", Date.from(vanaf)));
        vraag.tot().ifPresent(tot -> en("b.datum < :tot", "tot", Date.from(tot)));
        vraag.na().ifPresent(na -> {
            en("b.datum <= :op", "op", Date.from(na.datum()));
            en("(b.datum < :op OR b.referentie > :na)", "na", na.referentie().toString());
        });
    }

    private void is(String veld, Object waarde) {
        en("b." + veld + " = :" + veld, veld, waarde);
    }

    private void en(String voorwaarde, String naam, Object waarde) {
        waar.append(" AND ").append(voorwaarde);
        waarden.put(naam, waarde);
    }

    private void soort(String veld, Set<Deelnemersoort> soorten) {
        if (!soorten.isEmpty()) {
            en(
                    "b." + veld + " IN :" + veld,
                    veld,
                    soorten.stream().map(Deelnemersoort::name).toList());
        }
    }

    List<Bericht> zoek(int vanaf, int meeste) {
        return elkEenmaal(vanElk(
                                "SELECT " + BerichtRow.KOLOMMEN,
                                " ORDER BY b.datum DESC, b.referentie",
                                Object[].class,
                                vanaf + meeste)
                        .map(BerichtRow::bericht))
                .sorted(NIEUWSTE_EERST)
                .skip(vanaf)
                .limit(meeste)
                .toList();
    }

    /**
     * A message that goes on while states are read one after the other, each before those that follow it, is found in both and missed in none:
     * it counts as it was read last.
     */
    private static Stream<Bericht> elkEenmaal(Stream<Bericht> gelezen) {
        var opReferentie = new LinkedHashMap<UUID, Bericht>();
        gelezen.forEach(bericht -> opReferentie.put(bericht.kop().referentie(), bericht));
        return opReferentie.values().stream();
    }

    int aantal(int meeste) {
        return (int) vanElk("SELECT b.referentie", "", String.class, meeste)
                .distinct()
                .limit(meeste)
                .count();
    }

    private <T> Stream<T> vanElk(String wat, String volgorde, Class<T> soort, int meeste) {
        return delen.stream()
                .flatMap(deel -> reeksen.stream()
                        .flatMap(reeks ->
                                query(wat, deel, reeks, volgorde, soort)
                                        .setMaxResults(meeste)
                                        .getResultList()
                                        .stream()));
    }

    private <T> TypedQuery<T> query(String wat, Logboekdeel deel, Logboekreeks reeks, String volgorde, Class<T> soort) {
        String kant = deel.verzonden() ? "afzenderOrg" : "ontvangerOrg";
        var tekst = new StringBuilder(wat)
                .append(" FROM BerichtRow b WHERE b.")
                .append(kant)
                .append(" = :organisatie");
        reeks.stand().ifPresent(stand -> tekst.append(" AND b.stand = :stand"));
        reeks.opgehaald().ifPresent(opgehaald -> tekst.append(" AND b.opgehaald = :opgehaald"));
        TypedQuery<T> query = em.createQuery(tekst.append(waar).append(volgorde).toString(), soort)
                .setParameter("organisatie", deel.organisatie().value());
        reeks.stand().ifPresent(stand -> query.setParameter("stand", stand.name()));
        reeks.opgehaald().ifPresent(opgehaald -> query.setParameter("opgehaald", opgehaald));
        waarden.forEach(query::setParameter);
        return query;
    }
}
