// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TemporalType;
import nl.bidn.product.wlzregistertoets.service.toets.Berichtnummer;
import nl.bidn.product.wlzregistertoets.service.toets.Berichtnummers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Numbers of messages by JPA. */
@Component(service = Berichtnummers.class)
public final class JpaBerichtnummers implements Berichtnummers {
    private final EntityManager em;

    @Activate
    public JpaBerichtnummers(@Reference(target = "(osgi.unit.name=wlz-registertoets)") EntityManager em) {
        this.em = em;
    }

    @Override
    public boolean kwamEerder(String beller, String nummer) {
        return em.find(BerichtnummerRow.class, new BerichtnummerRow.Key(beller, nummer)) != null;
    }

    @Override
    public void bewaar(List<Berichtnummer> nummers) {
        Rijen.voegToe(
                em,
                "berichtnummer (beller, nummer, moment)",
                nummers.stream()
                        .map(nummer -> List.<Object>of(nummer.beller(), nummer.nummer(), nummer.moment()))
                        .toList());
    }

    @Override
    public Optional<String> bellerNa(String beller) {
        return Optional.ofNullable(
                em.createQuery("SELECT MIN(b.beller) FROM BerichtnummerRow b WHERE b.beller > :beller", String.class)
                        .setParameter("beller", beller)
                        .getSingleResult());
    }

    @Override
    public Optional<String> verder(String beller, String na, int aantal) {
        List<String> nummers = em.createQuery(
                        "SELECT b.nummer FROM BerichtnummerRow b WHERE b.beller = :beller AND b.nummer > :na"
                                + " ORDER BY b.nummer",
                        String.class)
                .setParameter("beller", beller)
                .setParameter("na", na)
                .setMaxResults(aantal)
                .getResultList();
        return nummers.isEmpty() ? Optional.empty() : Optional.of(nummers.get(nummers.size() - 1));
    }

    @Override
    public int verwijder(String beller, String na, String tot, Instant voor) {
        return em.createQuery("DELETE FROM BerichtnummerRow b WHERE b.beller = :beller AND b.nummer > :na"
                        + " AND b.nummer <= :tot AND b.moment < :voor")
                .setParameter("beller", beller)
                .setParameter("na", na)
                .setParameter("tot", tot)
                .setParameter("voor", Date.from(voor), TemporalType.TIMESTAMP)
                .executeUpdate();
    }
}
