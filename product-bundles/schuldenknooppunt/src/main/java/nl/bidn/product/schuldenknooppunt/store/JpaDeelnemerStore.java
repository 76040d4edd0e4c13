// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Aanvraag;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Deelnemer;
import nl.bidn.product.schuldenknooppunt.service.adresboek.DeelnemerStore;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutel;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutelhouder;

/** Participants by JPA. */
final class JpaDeelnemerStore implements DeelnemerStore {
    private static final String ORGANISATION = "organisation";

    private final EntityManager em;

    JpaDeelnemerStore(EntityManager em) {
        this.em = em;
    }

    /** An update by the key alone waits for the row. What is undone never comes back, so no node takes it for known. */
    @Override
    public void neem() {
        em.createQuery("UPDATE AdresboekRow a SET a.stand = :stand WHERE a.plek = :plek")
                .setParameter("stand", UUID.randomUUID().toString())
                .setParameter("plek", AdresboekRow.PLEK)
                .executeUpdate();
    }

    @Override
    public String stand() {
        return em.createQuery("SELECT a.stand FROM AdresboekRow a WHERE a.plek = :plek", String.class)
                .setParameter("plek", AdresboekRow.PLEK)
                .getSingleResult();
    }

    @Override
    public Optional<Deelnemer> deelnemer(OrganisationId organisatie) {
        return Optional.ofNullable(em.find(DeelnemerRow.class, organisatie.value()))
                .map(row -> row.deelnemer(
                        modules(organisatie).stream().map(ModuleRow::module).collect(Collectors.toSet())));
    }

    private List<ModuleRow> modules(OrganisationId organisatie) {
        return em.createQuery("SELECT m FROM ModuleRow m WHERE m.organisation = :organisation", ModuleRow.class)
                .setParameter(ORGANISATION, organisatie.value())
                .getResultList();
    }

    @Override
    public List<Deelnemer> deelnemers() {
        Map<String, Set<Module>> modules = new HashMap<>();
        em.createQuery("SELECT m FROM ModuleRow m", ModuleRow.class)
                .getResultList()
                .forEach(
                        row -> modules.computeIfAbsent(row.organisation(), organisation -> EnumSet.noneOf(Module.class))
                                .add(row.module()));
        return em.createQuery("SELECT d FROM DeelnemerRow d", DeelnemerRow.class).getResultList().stream()
                .map(row -> row.deelnemer(modules.getOrDefault(row.organisation(), Set.of())))
                .toList();
    }

    @Override
    public void bewaar(Deelnemer deelnemer) {
        DeelnemerRow row = em.find(DeelnemerRow.class, deelnemer.organisatie().value());
        if (row == null) {
            em.persist(new DeelnemerRow(deelnemer));
        } else {
            row.bewaar(deelnemer);
        }
        Set<Module> nieuw = EnumSet.noneOf(Module.class);
        nieuw.addAll(deelnemer.modules());
        for (ModuleRow was : modules(deelnemer.organisatie())) {
            if (!nieuw.remove(was.module())) {
                em.remove(was);
            }
        }
        nieuw.forEach(module -> em.persist(new ModuleRow(deelnemer.organisatie().value(), module)));
    }

    @Override
    public List<Sleutelhouder> sleutels() {
        return em
                .createQuery("SELECT s FROM SleutelRow s ORDER BY s.geldigVan DESC, s.kid", SleutelRow.class)
                .getResultList()
                .stream()
                .map(SleutelRow::houder)
                .toList();
    }

    @Override
    public List<Sleutel> sleutels(OrganisationId organisatie) {
        return em
                .createQuery(
                        "SELECT s FROM SleutelRow s WHERE s.organisation = :organisation"
                                + " ORDER BY s.geldigVan DESC, s.kid",
                        SleutelRow.class)
                .setParameter(ORGANISATION, organisatie.value())
                .getResultList()
                .stream()
                .map(SleutelRow::sleutel)
                .toList();
    }

    @Override
    public Optional<Sleutelhouder> sleutel(String kid) {
        return Optional.ofNullable(em.find(SleutelRow.class, kid)).map(SleutelRow::houder);
    }

    @Override
    public void voegToe(Sleutelhouder sleutel) {
        em.persist(new SleutelRow(sleutel));
    }

    @Override
    public void trekIn(String kid, Instant moment) {
        em.createQuery("UPDATE SleutelRow s SET s.ingetrokken = :moment WHERE s.kid = :kid")
                .setParameter("moment", Date.from(moment))
                .setParameter("kid", kid)
                .executeUpdate();
    }

    @Override
    public int verwijderSleutels(Instant voor) {
        return em.createQuery("DELETE FROM SleutelRow s WHERE s.geldigTot < :voor OR s.ingetrokken < :voor")
                .setParameter("voor", Date.from(voor))
                .executeUpdate();
    }

    @Override
    public List<Aanvraag> aanvragen(OrganisationId organisatie) {
        return em
                .createQuery(
                        "SELECT a FROM AanvraagRow a WHERE a.organisation = :organisation"
                                + " ORDER BY a.aangevraagd DESC, a.id",
                        AanvraagRow.class)
                .setParameter(ORGANISATION, organisatie.value())
                .getResultList()
                .stream()
                .map(AanvraagRow::aanvraag)
                .toList();
    }

    @Override
    public List<Aanvraag> openAanvragen() {
        return em
                .createQuery(
                        "SELECT a FROM AanvraagRow a WHERE a.stand = :stand ORDER BY a.aangevraagd, a.id",
                        AanvraagRow.class)
                .setParameter("stand", Aanvraag.Stand.AANGEVRAAGD.name())
                .getResultList()
                .stream()
                .map(AanvraagRow::aanvraag)
                .toList();
    }

    @Override
    public Optional<Aanvraag> aanvraag(OrganisationId organisatie, UUID id) {
        return Optional.ofNullable(em.find(AanvraagRow.class, sleutel(organisatie, id)))
                .map(AanvraagRow::aanvraag);
    }

    private static AanvraagKey sleutel(OrganisationId organisatie, UUID id) {
        return new AanvraagKey(organisatie.value(), id.toString());
    }

    @Override
    public void voegToe(Aanvraag aanvraag, String doorId) {
        em.persist(new AanvraagRow(aanvraag, doorId));
    }

    @Override
    public void beoordeel(Aanvraag aanvraag, Aanvraag.Stand stand, Instant moment, String doorId, String reden) {
        em.find(AanvraagRow.class, sleutel(aanvraag.organisatie(), aanvraag.id()))
                .beoordeel(stand.name(), Date.from(moment), doorId, reden);
    }

    @Override
    public int verwijderAanvragen(Instant voor) {
        return em.createQuery("DELETE FROM AanvraagRow a WHERE a.beoordeeld < :voor")
                .setParameter("voor", Date.from(voor))
                .executeUpdate();
    }

    @Override
    public void vergeet(String callerId) {
        em.createQuery("UPDATE AanvraagRow a SET a.door = NULL, a.doorId = NULL WHERE a.doorId = :id")
                .setParameter("id", callerId)
                .executeUpdate();
        em.createQuery("UPDATE AanvraagRow a SET a.beoordeeldDoorId = NULL WHERE a.beoordeeldDoorId = :id")
                .setParameter("id", callerId)
                .executeUpdate();
    }
}
