// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.service.Bericht;

/** Reads messages by their ids, of one organisation at a time, as their key begins with it. */
final class Rijen {
    /** So many parameters both databases take at once. */
    private static final int MOST_IDS = 500;
    /** So many, those of a page, are asked one by one: each straight by its key, whatever a database makes of a list. */
    private static final int FEW = 100;

    private final EntityManager em;

    Rijen(EntityManager em) {
        this.em = em;
    }

    List<Bericht> van(OrganisationId organisation, Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        int atOnce = all.size() <= FEW ? 1 : MOST_IDS;
        List<Bericht> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += atOnce) {
            em.createQuery(
                            "SELECT b FROM BerichtRow b WHERE b.organisation = :organisation AND b.id IN :ids",
                            BerichtRow.class)
                    .setParameter("organisation", organisation.value())
                    .setParameter("ids", all.subList(from, Math.min(all.size(), from + atOnce)))
                    .getResultList()
                    .forEach(row -> found.add(row.bericht()));
        }
        return found;
    }
}
