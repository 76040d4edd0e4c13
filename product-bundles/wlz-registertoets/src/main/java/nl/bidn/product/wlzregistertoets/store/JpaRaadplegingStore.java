// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Raadpleging;
import nl.bidn.product.wlzregistertoets.service.toets.RaadplegingStore;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Telling;
import nl.bidn.product.wlzregistertoets.service.verantwoording.VerantwoordingStore;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Verantwoordingsvraag;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Look-ups by JPA. */
@Component(service = {RaadplegingStore.class, VerantwoordingStore.class})
public final class JpaRaadplegingStore implements RaadplegingStore, VerantwoordingStore {
    private final EntityManager em;

    @Activate
    public JpaRaadplegingStore(@Reference(target = "(osgi.unit.name=wlz-registertoets)") EntityManager em) {
        this.em = em;
    }

    @Override
    public void voegToe(List<Raadpleging> raadplegingen) {
        Rijen.voegToe(
                em,
                "raadpleging (organisatie, ontvangstnummer, moment, vrager_id, vrager, systeem, kanaal, bsn_hash, doel,"
                        + " kenmerk)",
                raadplegingen.stream().map(JpaRaadplegingStore::rij).toList());
    }

    private static List<Object> rij(Raadpleging raadpleging) {
        return List.of(
                raadpleging.organisatie().value(),
                raadpleging.ontvangstnummer(),
                raadpleging.moment(),
                raadpleging.vragerId(),
                raadpleging.vrager(),
                raadpleging.systeem(),
                raadpleging.kanaal().name(),
                raadpleging.bsnHash(),
                raadpleging.doel(),
                raadpleging.kenmerk());
    }

    @Override
    public List<Raadpleging> lijst(Verantwoordingsvraag vraag, int vanaf, int meeste) {
        // those of a list have one moment
        String order = vraag.oudsteEerst()
                ? " ORDER BY r.moment, r.ontvangstnummer"
                : " ORDER BY r.moment DESC, r.ontvangstnummer DESC";
        return new Raadpleegquery(vraag)
                        .van(em, "SELECT r FROM RaadplegingRow r", order, RaadplegingRow.class)
                        .setFirstResult(vanaf)
                        .setMaxResults(meeste)
                        .getResultList()
                        .stream()
                        .map(RaadplegingRow::raadpleging)
                        .toList();
    }

    @Override
    public int aantal(Verantwoordingsvraag vraag, int meeste) {
        return new Raadpleegquery(vraag)
                .van(em, "SELECT r.ontvangstnummer FROM RaadplegingRow r", "", String.class)
                .setMaxResults(meeste)
                .getResultList()
                .size();
    }

    @Override
    public List<Telling> tellingen(Verantwoordingsvraag vraag) {
        return new Raadpleegquery(vraag)
                        .van(
                                em,
                                "SELECT r.vragerId, r.vrager, r.doel, r.kanaal, COUNT(r.ontvangstnummer) FROM RaadplegingRow r",
                                " GROUP BY r.vragerId, r.vrager, r.doel, r.kanaal",
                                Object[].class)
                        .getResultList()
                        .stream()
                        .map(c -> new Telling(
                                (String) c[0],
                                (String) c[1],
                                (String) c[2],
                                Kanaal.valueOf((String) c[3]),
                                ((Number) c[4]).longValue()))
                        .toList();
    }

    @Override
    public void vergeet(String vragerId) {
        em.createQuery("UPDATE RaadplegingRow r SET r.vrager = '', r.vragerId = '' WHERE r.vragerId = :id")
                .setParameter("id", vragerId)
                .executeUpdate();
    }

    @Override
    public int verwijder(OrganisationId organisatie, Instant voor, int ongeveer) {
        List<Date> oudste = em.createQuery(
                        "SELECT r.moment FROM RaadplegingRow r WHERE r.organisatie = :organisatie AND r.moment < :voor"
                                + " ORDER BY r.moment",
                        Date.class)
                .setParameter("organisatie", organisatie.value())
                .setParameter("voor", Date.from(voor), TemporalType.TIMESTAMP)
                .setMaxResults(ongeveer)
                .getResultList();
        if (oudste.isEmpty()) {
            return 0;
        }
        return em.createQuery("DELETE FROM RaadplegingRow r WHERE r.organisatie = :organisatie AND r.moment <= :tot")
                .setParameter("organisatie", organisatie.value())
                .setParameter("tot", oudste.get(oudste.size() - 1), TemporalType.TIMESTAMP)
                .executeUpdate();
    }
}
