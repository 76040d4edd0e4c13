// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.service.Bericht;

/** Reads messages by their ids, of one organisation at a time: Derby reads all of several organisations to find one message. */
final class Rijen {
    /** So many parameters both databases take at once. */
    private static final int MOST_IDS = 500;

    private final EntityManager em;

    Rijen(EntityManager em) {
        this.em = em;
    }

    List<Bericht> van(OrganisationId organisation, Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<Bericht> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_IDS) {
            em.createQuery(
                            "SELECT b FROM BerichtRow b WHERE b.organisation = :organisation AND b.id IN :ids",
                            BerichtRow.class)
                    .setParameter("organisation", organisation.value())
                    .setParameter("ids", all.subList(from, Math.min(all.size(), from + MOST_IDS)))
                    .getResultList()
                    .forEach(row -> found.add(row.bericht()));
        }
        return found;
    }
}
