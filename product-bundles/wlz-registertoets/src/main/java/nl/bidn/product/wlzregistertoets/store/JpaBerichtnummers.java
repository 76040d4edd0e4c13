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
    public Optional<Instant> oudste() {
        return em
                .createQuery("SELECT b.moment FROM BerichtnummerRow b ORDER BY b.moment", Date.class)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(Date::toInstant);
    }

    @Override
    public int verwijder(Instant voor) {
        return em.createQuery("DELETE FROM BerichtnummerRow b WHERE b.moment < :voor")
                .setParameter("voor", Date.from(voor), TemporalType.TIMESTAMP)
                .executeUpdate();
    }
}
