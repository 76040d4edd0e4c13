// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.service.Zoekvraag;
import nl.bidn.product.zorgberichten.service.Zoekvraag.Volgorde;

/** A search as a query. For one thread, once. */
final class Zoekopdracht {
    private static final Map<Volgorde, String> COLUMNS = Map.of(
            Volgorde.ONTVANGEN, "b.ontvangen",
            Volgorde.FUNCTIE, "b.functie",
            Volgorde.STAAT, "b.staat",
            Volgorde.GROOTTE, "b.grootte");

    private final EntityManager em;
    private final Zoekvraag vraag;
    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    Zoekopdracht(EntityManager em, Zoekvraag vraag) {
        this.em = em;
        this.vraag = vraag;
        and("b.dienst = :dienst", "dienst", vraag.dienst().name());
        if (vraag.organisations().size() == 1) {
            and(
                    "b.organisation = :organisation",
                    "organisation",
                    vraag.organisations().get(0).value());
        } else {
            and(
                    "b.organisation IN :organisations",
                    "organisations",
                    vraag.organisations().stream().map(OrganisationId::value).toList());
        }
        vraag.richting().ifPresent(richting -> and("b.richting = :richting", "richting", richting.name()));
        if (!vraag.staten().isEmpty()) {
            and(
                    "b.staat IN :staten",
                    "staten",
                    vraag.staten().stream().map(Staat::name).toList());
        }
        vraag.functie().ifPresent(functie -> and("b.kopFunctie = :functie", "functie", functie));
        vraag.opgehaald()
                .ifPresent(done -> where.append(
                        done ? " AND b.opgehaald IS NOT NULL" : " AND b.opgehaald IS NULL AND b.aangeboden IS NULL"));
        vraag.sinds().ifPresent(sinds -> and("b.ontvangen >= :sinds", "sinds", Date.from(sinds)));
        vraag.tekst()
                .ifPresent(tekst -> and(
                        "(LOWER(b.identificatie) LIKE :tekst ESCAPE '!' OR LOWER(b.bestandsnaam) LIKE :tekst ESCAPE '!'"
                                + " OR b.zender LIKE :tekst ESCAPE '!' OR b.ontvanger LIKE :tekst ESCAPE '!'"
                                + " OR b.referentienummer LIKE :tekst ESCAPE '!')",
                        "tekst",
                        '%' + tekst.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + '%'));
    }

    private void and(String condition, String name, Object value) {
        where.append(" AND ").append(condition);
        values.put(name, value);
    }

    Query lijst() {
        return query("SELECT b FROM BerichtRow b", " ORDER BY " + order())
                .setFirstResult(vraag.vanaf())
                .setMaxResults(vraag.most());
    }

    /** Looks at no more rows than it has to: a municipality may have a million. */
    int aantal(int most) {
        return query("SELECT b.id FROM BerichtRow b", "")
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    private Query query(String select, String order) {
        Query query = em.createQuery(select + " WHERE" + where.substring(" AND".length()) + order);
        values.forEach(query::setParameter);
        return query;
    }

    private String order() {
        String direction = vraag.oplopend() ? " ASC" : " DESC";
        if (vraag.volgorde() == Volgorde.TEGENPARTIJ) {
            return "b.zender" + direction + ", b.ontvanger" + direction + ", b.ontvangen DESC, b.id";
        }
        String newest = vraag.volgorde() == Volgorde.ONTVANGEN ? "" : ", b.ontvangen DESC";
        return COLUMNS.get(vraag.volgorde()) + direction + newest + ", b.id";
    }
}
