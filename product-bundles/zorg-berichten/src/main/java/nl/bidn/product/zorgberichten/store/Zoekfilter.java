// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.service.Nummers;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.service.Zoekvraag;
import nl.bidn.product.zorgberichten.service.Zoekvraag.Voorwaarden;

/**
 * What a search asks of the messages of one organisation. Its conditions begin as the indexes do, and time is asked of the id,
 * which tells when a message came, so that a list is read from an index, in its order. For one thread.
 */
final class Zoekfilter {
    private static final String GEZOCHT =
            "(LOWER(b.identificatie) LIKE :tekst ESCAPE '!' OR b.zender LIKE :tekst ESCAPE '!'"
                    + " OR b.ontvanger LIKE :tekst ESCAPE '!'"
                    + " OR b.referentienummer LIKE :tekst ESCAPE '!')";

    private static final String OF_BESTANDSNAAM =
            GEZOCHT.substring(0, GEZOCHT.length() - 1) + " OR LOWER(b.bestandsnaam) LIKE :tekst ESCAPE '!')";
    /** The numbers of a message and of its envelope, each with an index of its own. */
    private static final List<String> NUMMERS = List.of("b.identificatie = :nummer", "b.referentienummer = :nummer");

    private final EntityManager em;
    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    Zoekfilter(EntityManager em, Zoekvraag vraag, OrganisationId organisation) {
        this.em = em;
        and("b.organisation = :organisation", "organisation", organisation.value());
        and("b.dienst = :dienst", "dienst", vraag.dienst().name());
        Voorwaarden van = vraag.voorwaarden();
        van.richting().ifPresent(richting -> and("b.richting = :richting", "richting", richting.name()));
        van.kanaal().ifPresent(kanaal -> and("b.kanaal = :kanaal", "kanaal", kanaal.name()));
        van.functie().ifPresent(functie -> and("b.kopFunctie = :functie", "functie", functie));
        if (van.staten().size() == 1) {
            and("b.staat = :staat", "staat", van.staten().iterator().next().name());
        } else if (!van.staten().isEmpty()) {
            and(
                    "b.staat IN :staten",
                    "staten",
                    van.staten().stream().map(Staat::name).toList());
        }
        van.foutcode().ifPresent(code -> and("b.foutcode = :code", "code", code));
        if (van.later()) {
            where.append(" AND b.staatSinds > b.ontvangen");
        }
        van.sinds().ifPresent(sinds -> and("b.id >= :sinds", "sinds", Nummers.vanaf(sinds)));
        van.tot().ifPresent(tot -> and("b.id < :tot", "tot", Nummers.vanaf(tot)));
        van.tekst().ifPresent(tekst -> zoek(tekst, van.bestandsnamen()));
    }

    /** A whole number is found among all; a part of anything among the newest. */
    private void zoek(String tekst, boolean bestandsnamen) {
        for (String nummer : NUMMERS) {
            boolean heel = !select("b.id", "AND " + nummer, "")
                    .setParameter("nummer", tekst)
                    .setMaxResults(1)
                    .getResultList()
                    .isEmpty();
            if (heel) {
                and(nummer, "nummer", tekst);
                return;
            }
        }
        select("b.id", "", "b.id DESC").setFirstResult(Zoekvraag.VENSTER).setMaxResults(1).getResultList().stream()
                .findFirst()
                .ifPresent(oudste -> and("b.id > :oudste", "oudste", oudste[0]));
        and(
                bestandsnamen ? OF_BESTANDSNAAM : GEZOCHT,
                "tekst",
                '%' + tekst.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + '%');
    }

    private void and(String condition, String name, Object value) {
        where.append(" AND ").append(condition);
        values.put(name, value);
    }

    /** @param order empty: any */
    TypedQuery<Object[]> select(String columns, String order) {
        return select(columns, "", order);
    }

    private TypedQuery<Object[]> select(String columns, String more, String order) {
        // two columns at least, so that a row is always an array
        TypedQuery<Object[]> query = em.createQuery(
                "SELECT " + columns + ", b.organisation FROM BerichtRow b WHERE" + where.substring(" AND".length())
                        + " " + more + (order.isEmpty() ? "" : " ORDER BY " + order),
                Object[].class);
        values.forEach(query::setParameter);
        return query;
    }
}
