// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Zoekvraag;
import nl.bidn.product.zorgberichten.service.Zoekvraag.Volgorde;
import org.jspecify.annotations.Nullable;

/**
 * A search. It looks first for the ids of each organisation, in the order of an index and no further than it has to, and then
 * reads only the rows of the page: a municipality may have a million messages. For one thread, once.
 */
final class Zoekopdracht {
    private static final Map<Volgorde, String> COLUMNS = Map.of(
            Volgorde.ONTVANGEN, "b.id",
            Volgorde.FUNCTIE, "b.kopFunctie",
            Volgorde.STAAT, "b.staat");

    private final EntityManager em;
    private final Zoekvraag vraag;

    Zoekopdracht(EntityManager em, Zoekvraag vraag) {
        this.em = em;
        this.vraag = vraag;
    }

    /** A message by its place in the list. */
    private record Plek(String id, @Nullable String waarde, String organisatie) {}

    List<Bericht> lijst() {
        List<Plek> plekken = vraag.organisations().stream()
                .map(organisation -> new Zoekfilter(em, vraag, organisation))
                .flatMap(this::plekken)
                .sorted(order())
                .skip(vraag.vanaf())
                .limit(vraag.most())
                .toList();
        Map<String, Bericht> berichten = berichten(plekken);
        return plekken.stream()
                .flatMap(plek -> Stream.ofNullable(berichten.get(plek.id())))
                .toList();
    }

    private Stream<Plek> plekken(Zoekfilter filter) {
        String column = COLUMNS.getOrDefault(vraag.volgorde(), "b.id");
        String direction = vraag.oplopend() ? " ASC" : " DESC";
        String newest = vraag.volgorde() == Volgorde.ONTVANGEN ? "" : ", b.id DESC";
        return filter
                .select("b.id, " + column, column + direction + newest)
                .setMaxResults(vraag.vanaf() + vraag.most())
                .getResultList()
                .stream()
                .map(c -> new Plek((String) c[0], (String) c[1], (String) c[2]));
    }

    /** As the databases order: what is not there comes after all else. */
    private Comparator<Plek> order() {
        Comparator<Plek> order =
                Comparator.comparing(Plek::waarde, Comparator.nullsLast(Comparator.<String>naturalOrder()));
        return (vraag.oplopend() ? order : order.reversed()).thenComparing(Plek::id, Comparator.reverseOrder());
    }

    private Map<String, Bericht> berichten(List<Plek> plekken) {
        var rijen = new Rijen(em);
        Map<String, List<String>> perOrganisatie = plekken.stream()
                .collect(Collectors.groupingBy(Plek::organisatie, Collectors.mapping(Plek::id, Collectors.toList())));
        Map<String, Bericht> found = new HashMap<>();
        perOrganisatie.forEach((organisation, ids) ->
                rijen.van(new OrganisationId(organisation), ids).forEach(bericht -> found.put(bericht.id(), bericht)));
        return found;
    }

    /** Looks at no more rows than it has to. */
    int aantal(int most) {
        int found = 0;
        for (var organisation : vraag.organisations()) {
            if (found == most) {
                break;
            }
            found += new Zoekfilter(em, vraag, organisation)
                    .select("b.id", "")
                    .setMaxResults(most - found)
                    .getResultList()
                    .size();
        }
        return found;
    }
}
