// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.store;

import java.util.Optional;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldhulpverlening.service.beheer.SleutelStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keys by JPA. */
@Component(service = SleutelStore.class)
public final class JpaSleutelStore implements SleutelStore {
    private final EntityManager em;

    @Activate
    public JpaSleutelStore(@Reference(target = "(osgi.unit.name=schuldhulpverlening)") EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Sleutel> van(OrganisationId organisatie) {
        return Optional.ofNullable(em.find(SleutelRow.class, organisatie.value()))
                .map(SleutelRow::sleutel);
    }

    @Override
    public void zet(OrganisationId organisatie, Sleutel sleutel) {
        em.merge(new SleutelRow(organisatie, sleutel));
    }

    @Override
    public void verwijder(OrganisationId organisatie) {
        em.createQuery("DELETE FROM SleutelRow s WHERE s.organisatie = :organisatie")
                .setParameter("organisatie", organisatie.value())
                .executeUpdate();
    }
}
