// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijst;
import nl.bidn.product.wlzregistertoets.service.lijst.LijstStore;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijststaat;

/** Lists by JPA. What must have one winner is one native statement. */
final class JpaLijstStore implements LijstStore {
    private static final List<String> OPEN = Arrays.stream(Lijststaat.values())
            .filter(Lijststaat::open)
            .map(Enum::name)
            .toList();

    private final EntityManager em;

    JpaLijstStore(EntityManager em) {
        this.em = em;
    }

    @Override
    public void voegToe(Lijst lijst) {
        em.persist(new LijstRow(lijst));
    }

    @Override
    public Optional<Lijst> zoek(OrganisationId organisatie, String id) {
        return em
                .createQuery(
                        "SELECT l FROM LijstRow l WHERE l.organisation = :organisation AND l.id = :id", LijstRow.class)
                .setParameter("organisation", organisatie.value())
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(LijstRow::lijst)
                .findFirst();
    }

    @Override
    public List<Lijst> van(Collection<OrganisationId> organisaties, int vanaf, int meeste) {
        if (organisaties.isEmpty()) {
            return List.of();
        }
        return lijsten(em.createQuery(
                        "SELECT l FROM LijstRow l WHERE l.organisation IN :organisations"
                                + " ORDER BY l.aangeleverdOp DESC, l.id",
                        LijstRow.class)
                .setParameter("organisations", values(organisaties))
                .setFirstResult(vanaf)
                .setMaxResults(meeste)
                .getResultList());
    }

    @Override
    public int aantal(Collection<OrganisationId> organisaties) {
        if (organisaties.isEmpty()) {
            return 0;
        }
        return em.createQuery("SELECT COUNT(l) FROM LijstRow l WHERE l.organisation IN :organisations", Long.class)
                .setParameter("organisations", values(organisaties))
                .getSingleResult()
                .intValue();
    }

    @Override
    public int open(OrganisationId organisatie) {
        return em.createQuery(
                        "SELECT COUNT(l) FROM LijstRow l WHERE l.organisation = :organisation AND l.staat IN :open",
                        Long.class)
                .setParameter("organisation", organisatie.value())
                .setParameter("open", OPEN)
                .getSingleResult()
                .intValue();
    }

    @Override
    public List<Lijst> open() {
        return lijsten(em.createQuery("SELECT l FROM LijstRow l WHERE l.staat IN :open ORDER BY l.id", LijstRow.class)
                .setParameter("open", OPEN)
                .getResultList());
    }

    @Override
    public boolean vooruit(Lijst lijst, int van, int tot, Lijst.Peil peil, Instant nu) {
        return em.createNativeQuery("UPDATE wlz_registertoets.lijst SET gedaan = ?1, staat = 'BEZIG',"
                                + " wacht_op_register = FALSE, sinds = ?2,"
                                + " peil_eerste = COALESCE(peil_eerste, CAST(?3 AS TIMESTAMP)), peil_laatste = ?4"
                                + " WHERE organisation = ?5 AND id = ?6 AND gedaan = ?7"
                                + " AND staat IN ('WACHT', 'BEZIG')")
                        .setParameter(1, tot)
                        .setParameter(2, Timestamp.from(nu))
                        .setParameter(3, Timestamp.from(peil.eerste()))
                        .setParameter(4, Timestamp.from(peil.laatste()))
                        .setParameter(5, lijst.organisatie().value())
                        .setParameter(6, lijst.id())
                        .setParameter(7, van)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void wacht(Lijst lijst, boolean opRegister) {
        em.createNativeQuery("UPDATE wlz_registertoets.lijst SET wacht_op_register = ?1"
                        + " WHERE organisation = ?2 AND id = ?3 AND staat IN ('WACHT', 'BEZIG')")
                .setParameter(1, opRegister)
                .setParameter(2, lijst.organisatie().value())
                .setParameter(3, lijst.id())
                .executeUpdate();
    }

    @Override
    public boolean eindig(Lijst lijst, Lijststaat staat, Instant nu, Instant vervalt) {
        return em.createNativeQuery("UPDATE wlz_registertoets.lijst SET staat = ?1, sinds = ?2, vervalt = ?3,"
                                + " wacht_op_register = FALSE, bestand = NULL"
                                + " WHERE organisation = ?4 AND id = ?5 AND staat IN ('WACHT', 'BEZIG')")
                        .setParameter(1, staat.name())
                        .setParameter(2, Timestamp.from(nu))
                        .setParameter(3, Timestamp.from(vervalt))
                        .setParameter(4, lijst.organisatie().value())
                        .setParameter(5, lijst.id())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void voegDeelToe(Lijst lijst, int nummer, String bestand) {
        em.persist(new LijstdeelRow(lijst.organisatie().value(), lijst.id(), nummer, bestand));
    }

    @Override
    public List<String> delen(OrganisationId organisatie, String id) {
        return em.createQuery(
                        "SELECT d.bestand FROM LijstdeelRow d WHERE d.organisation = :organisation AND d.lijst = :id"
                                + " ORDER BY d.nummer",
                        String.class)
                .setParameter("organisation", organisatie.value())
                .setParameter("id", id)
                .getResultList();
    }

    @Override
    public void verwijderDelen(OrganisationId organisatie, String id) {
        em.createQuery("DELETE FROM LijstdeelRow d WHERE d.organisation = :organisation AND d.lijst = :id")
                .setParameter("organisation", organisatie.value())
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public List<Lijst> verlopen(Instant nu, int meeste) {
        return lijsten(
                em.createQuery("SELECT l FROM LijstRow l WHERE l.vervalt <= :nu ORDER BY l.vervalt", LijstRow.class)
                        .setParameter("nu", Date.from(nu))
                        .setMaxResults(meeste)
                        .getResultList());
    }

    @Override
    public void verwijder(OrganisationId organisatie, String id) {
        em.createQuery("DELETE FROM LijstRow l WHERE l.organisation = :organisation AND l.id = :id")
                .setParameter("organisation", organisatie.value())
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public void vergeet(String vragerId) {
        em.createQuery("UPDATE LijstRow l SET l.vrager = '', l.vragerId = '' WHERE l.vragerId = :id")
                .setParameter("id", vragerId)
                .executeUpdate();
    }

    private static List<Lijst> lijsten(List<LijstRow> rijen) {
        return rijen.stream().map(LijstRow::lijst).toList();
    }

    private static List<String> values(Collection<OrganisationId> organisaties) {
        return organisaties.stream().map(OrganisationId::value).toList();
    }
}
