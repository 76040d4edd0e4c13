// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.skeleton.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.skeleton.service.Note;
import nl.bidn.product.skeleton.service.NoteStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notes by JPA. The entity manager is there once the schema steps are done; it is bound to the transaction of the thread. */
@Component(service = NoteStore.class)
public final class JpaNoteStore implements NoteStore {
    private final EntityManager em;

    @Activate
    public JpaNoteStore(@Reference(target = "(osgi.unit.name=skeleton)") EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Note> newest(OrganisationId organisation, int most) {
        String query = "SELECT n FROM NoteRow n WHERE n.organisation = :organisation ORDER BY n.writtenAt DESC";
        return em
                .createQuery(query, NoteRow.class)
                .setParameter("organisation", organisation.value())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(NoteRow::note)
                .toList();
    }

    @Override
    public void add(Note note) {
        em.persist(new NoteRow(note));
    }

    @Override
    public void forget(String authorId) {
        em.createQuery("UPDATE NoteRow n SET n.author = '', n.authorId = '' WHERE n.authorId = :id")
                .setParameter("id", authorId)
                .executeUpdate();
    }

    @Override
    public int removeWrittenBefore(Instant moment) {
        return em.createQuery("DELETE FROM NoteRow n WHERE n.writtenAt < :moment")
                .setParameter("moment", Date.from(moment))
                .executeUpdate();
    }

    @Override
    public long countWrittenBefore(Instant moment) {
        return em.createQuery("SELECT COUNT(n) FROM NoteRow n WHERE n.writtenAt < :moment", Long.class)
                .setParameter("moment", Date.from(moment))
                .getSingleResult();
    }
}
