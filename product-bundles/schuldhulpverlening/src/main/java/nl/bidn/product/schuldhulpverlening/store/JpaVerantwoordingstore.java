// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.store;

import java.util.Date;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldhulpverlening.service.beheer.Verantwoordingstore;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraag;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The accounting by JPA, always with the organisations whose it is. */
@Component(service = Verantwoordingstore.class)
public final class JpaVerantwoordingstore implements Verantwoordingstore {
    private final EntityManager em;

    @Activate
    public JpaVerantwoordingstore(@Reference(target = "(osgi.unit.name=schuldhulpverlening)") EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Vraag> lijst(Selectie selectie, int vanaf, int meeste) {
        return query(selectie, "v", " ORDER BY v.gesteld DESC, v.nummer", VraagRow.class)
                .setFirstResult(vanaf)
                .setMaxResults(meeste)
                .getResultList()
                .stream()
                .map(row -> row.vraag(List.of()))
                .toList();
    }

    @Override
    public int aantal(Selectie selectie, int meeste) {
        return query(selectie, "v.nummer", "", String.class)
                .setMaxResults(meeste)
                .getResultList()
                .size();
    }

    private <T> TypedQuery<T> query(Selectie selectie, String wat, String einde, Class<T> soort) {
        String vrager = selectie.vragerId().isPresent() ? " AND v.vragerId = :vrager" : "";
        String bsn = selectie.bsnHash().isPresent() ? " AND v.bsnHash = :bsn" : "";
        TypedQuery<T> query = em.createQuery(
                        "SELECT " + wat + " FROM VraagRow v"
                                + " WHERE (v.organisatie IN :organisaties OR v.verwerker IN :organisaties)"
                                + " AND v.gesteld >= :sinds" + vrager + bsn + einde,
                        soort)
                .setParameter(
                        "organisaties",
                        selectie.organisaties().stream()
                                .map(OrganisationId::value)
                                .toList())
                .setParameter("sinds", Date.from(selectie.sinds()));
        selectie.vragerId().ifPresent(id -> query.setParameter("vrager", id));
        selectie.bsnHash().ifPresent(hash -> query.setParameter("bsn", hash));
        return query;
    }
}
