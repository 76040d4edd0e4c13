// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Contactpersoon;
import nl.bidn.product.schuldenknooppunt.service.melding.Abonnement;
import nl.bidn.product.schuldenknooppunt.service.melding.MeldingStore;

/** Whom to tell, by JPA. */
final class JpaMeldingStore implements MeldingStore {
    private static final String ORGANISATION = "organisation";

    private final EntityManager em;

    JpaMeldingStore(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Abonnement> abonnementen(OrganisationId organisatie) {
        return em
                .createQuery(
                        "SELECT a FROM AbonnementRow a WHERE a.organisation = :organisation ORDER BY a.adres",
                        AbonnementRow.class)
                .setParameter(ORGANISATION, organisatie.value())
                .getResultList()
                .stream()
                .map(AbonnementRow::abonnement)
                .toList();
    }

    @Override
    public Map<OrganisationId, List<Abonnement>> dagelijks() {
        Map<OrganisationId, List<Abonnement>> perOrganisatie = new TreeMap<>();
        em.createQuery("SELECT a FROM AbonnementRow a WHERE a.wanneer = :wanneer", AbonnementRow.class)
                .setParameter("wanneer", Abonnement.Wanneer.DAGELIJKS.name())
                .getResultList()
                .forEach(row -> perOrganisatie
                        .computeIfAbsent(new OrganisationId(row.organisation()), wie -> new ArrayList<>())
                        .add(row.abonnement()));
        return perOrganisatie;
    }

    @Override
    public void bewaarAbonnementen(OrganisationId organisatie, List<Abonnement> abonnementen) {
        Map<String, Abonnement> nieuw = new LinkedHashMap<>();
        abonnementen.forEach(abonnement -> nieuw.put(abonnement.adres(), abonnement));
        for (AbonnementRow row : rijen("AbonnementRow", organisatie, AbonnementRow.class)) {
            Abonnement blijft = nieuw.remove(row.adres());
            if (blijft == null) {
                em.remove(row);
            } else {
                row.bewaar(blijft);
            }
        }
        nieuw.values().forEach(abonnement -> em.persist(new AbonnementRow(organisatie.value(), abonnement)));
    }

    @Override
    public List<Contactpersoon> contactpersonen(OrganisationId organisatie) {
        return em
                .createQuery(
                        "SELECT c FROM ContactpersoonRow c WHERE c.organisation = :organisation ORDER BY c.naam, c.id",
                        ContactpersoonRow.class)
                .setParameter(ORGANISATION, organisatie.value())
                .getResultList()
                .stream()
                .map(ContactpersoonRow::contactpersoon)
                .toList();
    }

    @Override
    public void bewaarContactpersonen(OrganisationId organisatie, List<Contactpersoon> personen) {
        rijen("ContactpersoonRow", organisatie, ContactpersoonRow.class).forEach(em::remove);
        personen.forEach(persoon -> em.persist(new ContactpersoonRow(organisatie.value(), persoon)));
    }

    private <T> List<T> rijen(String rijen, OrganisationId organisatie, Class<T> type) {
        return em.createQuery("SELECT r FROM " + rijen + " r WHERE r.organisation = :organisation", type)
                .setParameter(ORGANISATION, organisatie.value())
                .getResultList();
    }
}
