// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.signaal.Client;
import nl.bidn.product.wlzregistertoets.service.signaal.ClientStore;
import nl.bidn.product.wlzregistertoets.service.signaal.Clientgegevens;
import nl.bidn.product.wlzregistertoets.service.signaal.Wlzstand;

/** Clients by JPA. */
final class JpaClientStore implements ClientStore {
    /** So many parameters both databases take at once. */
    private static final int MEESTE_IDS = 500;

    private final EntityManager em;

    JpaClientStore(EntityManager em) {
        this.em = em;
    }

    @Override
    public void voegToe(Client client) {
        em.persist(new ClientRow(client));
    }

    @Override
    public void wijzig(Client client, Clientgegevens gegevens) {
        rij(client).ifPresent(rij -> rij.wijzig(gegevens));
    }

    @Override
    public void vergeleken(Client client, Wlzstand stand, Instant peilmoment) {
        rij(client).ifPresent(rij -> rij.vergeleken(stand, peilmoment));
    }

    private Optional<ClientRow> rij(Client client) {
        return Optional.ofNullable(
                em.find(ClientRow.class, new ClientKey(client.organisatie().value(), client.id())));
    }

    @Override
    public Optional<Client> metHash(OrganisationId organisatie, String bsnHash) {
        return clienten(em.createQuery(
                                "SELECT c FROM ClientRow c WHERE c.organisation = :organisation AND c.bsnHash = :hash",
                                ClientRow.class)
                        .setParameter("organisation", organisatie.value())
                        .setParameter("hash", bsnHash))
                .stream()
                .findFirst();
    }

    @Override
    public boolean heeft(OrganisationId organisatie, String clientId) {
        return em.find(ClientRow.class, new ClientKey(organisatie.value(), clientId)) != null;
    }

    @Override
    public Map<String, String> hashes(OrganisationId organisatie) {
        var hashes = new HashMap<String, String>();
        em.createQuery("SELECT c.bsnHash, c.id FROM ClientRow c WHERE c.organisation = :organisation", Object[].class)
                .setParameter("organisation", organisatie.value())
                .getResultList()
                .forEach(c -> hashes.put((String) c[0], (String) c[1]));
        return hashes;
    }

    @Override
    public List<Client> clienten(OrganisationId organisatie, String na, int meeste) {
        return clienten(em.createQuery(
                        "SELECT c FROM ClientRow c WHERE c.organisation = :organisation AND c.id > :na ORDER BY c.id",
                        ClientRow.class)
                .setParameter("organisation", organisatie.value())
                .setParameter("na", na)
                .setMaxResults(meeste));
    }

    @Override
    public int aantal(OrganisationId organisatie) {
        return em.createQuery("SELECT COUNT(c.id) FROM ClientRow c WHERE c.organisation = :organisation", Long.class)
                .setParameter("organisation", organisatie.value())
                .getSingleResult()
                .intValue();
    }

    @Override
    public boolean verwijder(OrganisationId organisatie, String clientId) {
        return verwijderEen(organisatie, List.of(clientId)) == 1;
    }

    @Override
    public void verwijder(OrganisationId organisatie, Collection<String> clientIds) {
        List<String> alle = List.copyOf(clientIds);
        for (int van = 0; van < alle.size(); van += MEESTE_IDS) {
            verwijderEen(organisatie, alle.subList(van, Math.min(alle.size(), van + MEESTE_IDS)));
        }
    }

    private int verwijderEen(OrganisationId organisatie, List<String> ids) {
        return em.createQuery("DELETE FROM ClientRow c WHERE c.organisation = :organisation AND c.id IN :ids")
                .setParameter("organisation", organisatie.value())
                .setParameter("ids", ids)
                .executeUpdate();
    }

    @Override
    public Set<OrganisationId> organisaties() {
        return em.createQuery("SELECT DISTINCT c.organisation FROM ClientRow c", String.class).getResultList().stream()
                .map(OrganisationId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Client> teVergelijken(OrganisationId organisatie, Instant peilmoment, LocalDate dag, int meeste) {
        return clienten(em.createQuery(
                        "SELECT c FROM ClientRow c WHERE c.organisation = :organisation"
                                + " AND (c.vergeleken IS NULL OR c.vergeleken <> :peil)"
                                + " AND (c.begindatum IS NULL OR c.begindatum <= :dag)"
                                + " AND (c.einddatum IS NULL OR c.einddatum >= :dag) ORDER BY c.id",
                        ClientRow.class)
                .setParameter("organisation", organisatie.value())
                .setParameter("peil", Date.from(peilmoment))
                .setParameter("dag", dag.toString())
                .setMaxResults(meeste));
    }

    @Override
    public int verwijderNietVergeleken(OrganisationId organisatie, Instant sinds) {
        return em.createQuery("DELETE FROM ClientRow c WHERE c.organisation = :organisation"
                        + " AND (c.vergeleken < :sinds OR (c.vergeleken IS NULL AND c.toegevoegd < :sinds))")
                .setParameter("organisation", organisatie.value())
                .setParameter("sinds", Date.from(sinds))
                .executeUpdate();
    }

    private static List<Client> clienten(TypedQuery<ClientRow> query) {
        return query.getResultList().stream().map(ClientRow::client).toList();
    }
}
