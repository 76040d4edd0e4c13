// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichtfilter;

/** What organisations got or sent, in JPQL, always with the organisations whose it is. */
final class Berichtlijst {
    private final EntityManager em;

    Berichtlijst(EntityManager em) {
        this.em = em;
    }

    List<Bericht> lijst(
            Set<OrganisationId> organisaties, boolean aanOntvanger, Berichtfilter filter, int vanaf, int meeste) {
        if (organisaties.isEmpty()) {
            return List.of();
        }
        String volgorde = filter.teDoen() ? "b.vraag DESC, b.uiterlijk, b.referentie" : "b.datum DESC, b.referentie";
        return van(
                        "SELECT " + BerichtRow.BERICHT,
                        organisaties,
                        aanOntvanger,
                        filter,
                        " ORDER BY " + volgorde,
                        Object[].class)
                .setFirstResult(vanaf)
                .setMaxResults(meeste)
                .getResultList()
                .stream()
                .map(BerichtRow::bericht)
                .toList();
    }

    int aantal(Set<OrganisationId> organisaties, boolean aanOntvanger, Berichtfilter filter, int meeste) {
        return organisaties.isEmpty()
                ? 0
                : van("SELECT b.referentie", organisaties, aanOntvanger, filter, "", String.class)
                        .setMaxResults(meeste)
                        .getResultList()
                        .size();
    }

    private <T> TypedQuery<T> van(
            String wat,
            Set<OrganisationId> organisaties,
            boolean aanOntvanger,
            Berichtfilter filter,
            String volgorde,
            Class<T> type) {
        var tekst = new StringBuilder(wat).append(" FROM BerichtRow b WHERE ");
        tekst.append(aanOntvanger ? "b.ontvangerOrg" : "b.afzenderOrg");
        // one organisation is read in the order of the index
        tekst.append(organisaties.size() == 1 ? " = :organisaties" : " IN :organisaties");
        tekst.append(filter.teDoen() ? " AND b.teDoen = TRUE" : "");
        tekst.append(filter.vragen() ? " AND b.vraag = TRUE" : "");
        filter.stand().ifPresent(stand -> tekst.append(" AND b.stand = :stand"));
        filter.type().ifPresent(soort -> tekst.append(" AND b.code = :code AND b.versie = :versie"));
        TypedQuery<T> query = em.createQuery(tekst.append(volgorde).toString(), type);
        List<String> codes = organisaties.stream().map(OrganisationId::value).toList();
        query.setParameter("organisaties", codes.size() == 1 ? codes.get(0) : codes);
        filter.stand().ifPresent(stand -> query.setParameter("stand", stand.name()));
        filter.type()
                .ifPresent(soort -> query.setParameter("code", soort.code()).setParameter("versie", soort.versie()));
        return query;
    }
}
