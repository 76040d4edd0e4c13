// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.Roles.SystemHeld;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Roles of systems in the database. */
@Component(service = SystemStore.class)
public final class SystemStore {
    private final EntityManager em;

    @Activate
    public SystemStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public List<SystemHeld> of(String oin) {
        return rows(oin).stream().map(SystemGrantRow::toHeld).distinct().toList();
    }

    public List<SystemHeld> all() {
        return em
                .createQuery(
                        "select g from SystemGrantRow g where g.revokedAt is null order by g.name, g.oin",
                        SystemGrantRow.class)
                .getResultList()
                .stream()
                .map(SystemGrantRow::toHeld)
                .toList();
    }

    public void grant(SystemHeld held, Instant at) {
        em.persist(new SystemGrantRow(UUID.randomUUID().toString(), held, at));
    }

    /** Takes a role back, for every organisation; false if it was not held. */
    public boolean revoke(String oin, ProductId product, String role, Instant at) {
        List<SystemGrantRow> rows = rows(oin).stream()
                .filter(row -> row.toHeld().product().equals(product))
                .filter(row -> row.toHeld().role().equals(role))
                .toList();
        rows.forEach(row -> row.revoke(at));
        return !rows.isEmpty();
    }

    /** Removes roles that were taken back before this moment. */
    public int removeRevokedBefore(Instant moment) {
        return em.createQuery("delete from SystemGrantRow g where g.revokedAt < :moment")
                .setParameter("moment", Times.column(moment))
                .executeUpdate();
    }

    private List<SystemGrantRow> rows(String oin) {
        return em.createQuery(
                        "select g from SystemGrantRow g where g.revokedAt is null and g.oin = :oin",
                        SystemGrantRow.class)
                .setParameter("oin", oin)
                .getResultList();
    }
}
