// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldhulpverlening.service.Wgsdienst;
import nl.bidn.product.schuldhulpverlening.service.vraag.Bronstand;
import nl.bidn.product.schuldhulpverlening.service.vraag.Lijststore;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraag;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraagstaat;
import nl.bidn.product.schuldhulpverlening.service.vraag.Zicht;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists by JPA, always with the organisations and the parties whose they are. */
@Component(service = Lijststore.class)
public final class JpaLijststore implements Lijststore {
    private final EntityManager em;

    @Activate
    public JpaLijststore(@Reference(target = "(osgi.unit.name=schuldhulpverlening)") EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Vraag> lijst(List<Zicht> zicht, Optional<Vraagstaat> staat, int vanaf, int meeste) {
        List<VraagRow> rijen = query(zicht, staat, "v", " ORDER BY v.gesteld DESC, v.nummer", VraagRow.class)
                .setFirstResult(vanaf)
                .setMaxResults(meeste)
                .getResultList();
        Map<String, List<Bronstand>> bronnen = bronnen(zicht, rijen);
        return rijen.stream()
                .map(row -> row.vraag(bronnen.getOrDefault(row.nummer(), List.of())))
                .toList();
    }

    /** All of a page at once. */
    private Map<String, List<Bronstand>> bronnen(List<Zicht> zicht, List<VraagRow> rijen) {
        if (rijen.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "SELECT b FROM BronvraagRow b WHERE b.organisatie IN :organisaties AND b.nummer IN :nummers"
                                + " ORDER BY b.plaats",
                        BronvraagRow.class)
                .setParameter(
                        "organisaties",
                        zicht.stream()
                                .map(een -> een.organisatie().value())
                                .distinct()
                                .toList())
                .setParameter("nummers", rijen.stream().map(VraagRow::nummer).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        BronvraagRow::nummer,
                        TreeMap::new,
                        Collectors.mapping(BronvraagRow::stand, Collectors.toList())));
    }

    @Override
    public int aantal(List<Zicht> zicht, Optional<Vraagstaat> staat, int meeste) {
        return query(zicht, staat, "v.nummer", "", String.class)
                .setMaxResults(meeste)
                .getResultList()
                .size();
    }

    private <T> TypedQuery<T> query(
            List<Zicht> zicht, Optional<Vraagstaat> staat, String wat, String einde, Class<T> soort) {
        if (zicht.isEmpty()) {
            throw new IllegalArgumentException("Questions are those of somebody");
        }
        var waarden = new LinkedHashMap<String, Object>();
        staat.ifPresent(een -> waarden.put("staat", een.name()));
        String wiens = zicht.stream().map(een -> wiens(een, waarden)).collect(Collectors.joining(" OR "));
        TypedQuery<T> query = em.createQuery(
                "SELECT " + wat + " FROM VraagRow v WHERE "
                        + staat.map(een -> "v.staat = :staat AND ").orElse("") + "(" + wiens + ")" + einde,
                soort);
        waarden.forEach(query::setParameter);
        return query;
    }

    private static String wiens(Zicht zicht, Map<String, Object> waarden) {
        String nummer = Integer.toString(waarden.size());
        waarden.put("o" + nummer, zicht.organisatie().value());
        waarden.put("v" + nummer, zicht.verwerker().map(OrganisationId::value).orElse(""));
        waarden.put("d" + nummer, zicht.diensten().stream().map(Wgsdienst::id).toList());
        return "(v.organisatie = :o" + nummer + " AND v.verwerker = :v" + nummer + " AND v.dienst IN :d" + nummer + ")";
    }
}
