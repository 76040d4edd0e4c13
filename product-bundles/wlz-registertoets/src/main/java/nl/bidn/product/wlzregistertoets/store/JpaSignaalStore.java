// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaal;
import nl.bidn.product.wlzregistertoets.service.signaal.SignaalStore;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaalvraag;

/** Signals by JPA. */
final class JpaSignaalStore implements SignaalStore {
    private final EntityManager em;

    JpaSignaalStore(EntityManager em) {
        this.em = em;
    }

    @Override
    public void voegToe(Signaal signaal) {
        em.persist(new SignaalRow(signaal));
    }

    @Override
    public List<Signaal> signalen(Signaalvraag vraag, int vanaf, int meeste) {
        if (vraag.organisaties().isEmpty()) {
            return List.of();
        }
        return signalen(van(vraag, "SELECT s FROM SignaalRow s", " ORDER BY s.moment DESC, s.id", SignaalRow.class)
                .setFirstResult(vanaf)
                .setMaxResults(meeste));
    }

    @Override
    public int aantal(Signaalvraag vraag, int meeste) {
        return vraag.organisaties().isEmpty()
                ? 0
                : van(vraag, "SELECT s.id FROM SignaalRow s", "", String.class)
                        .setMaxResults(meeste)
                        .getResultList()
                        .size();
    }

    private <T> TypedQuery<T> van(Signaalvraag vraag, String wat, String volgorde, Class<T> type) {
        var tekst = new StringBuilder(wat).append(" WHERE s.organisation IN :organisations");
        vraag.soort().ifPresent(soort -> tekst.append(" AND s.soort = :soort"));
        vraag.afgehandeld()
                .ifPresent(is -> tekst.append(" AND s.afgehandeld IS ").append(is ? "NOT NULL" : "NULL"));
        if (!vraag.kenmerk().isEmpty()) {
            tekst.append(" AND LOCATE(:kenmerk, LOWER(s.kenmerk)) > 0");
        }
        TypedQuery<T> query = em.createQuery(tekst.append(volgorde).toString(), type)
                .setParameter(
                        "organisations",
                        vraag.organisaties().stream().map(OrganisationId::value).toList());
        vraag.soort().ifPresent(soort -> query.setParameter("soort", soort.name()));
        if (!vraag.kenmerk().isEmpty()) {
            query.setParameter("kenmerk", vraag.kenmerk().toLowerCase(Locale.ROOT));
        }
        return query;
    }

    @Override
    public List<Signaal> nieuw(OrganisationId organisatie, String na, int meeste) {
        return signalen(em.createQuery(
                        "SELECT s FROM SignaalRow s WHERE s.organisation = :organisation AND s.id > :na"
                                + " AND s.afgehandeld IS NULL ORDER BY s.id",
                        SignaalRow.class)
                .setParameter("organisation", organisatie.value())
                .setParameter("na", na)
                .setMaxResults(meeste));
    }

    @Override
    public Optional<Signaal> signaal(OrganisationId organisatie, String id) {
        return signalen(em.createQuery(
                                "SELECT s FROM SignaalRow s WHERE s.organisation = :organisation AND s.id = :id",
                                SignaalRow.class)
                        .setParameter("organisation", organisatie.value())
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    @Override
    public boolean handelAf(OrganisationId organisatie, String id, Instant nu, String door, String doorId) {
        return em.createNativeQuery("UPDATE wlz_registertoets.signaal SET afgehandeld = ?1, afgehandeld_door = ?2,"
                                + " afgehandeld_door_id = ?3"
                                + " WHERE organisation = ?4 AND id = ?5 AND afgehandeld IS NULL")
                        .setParameter(1, Timestamp.from(nu))
                        .setParameter(2, door)
                        .setParameter(3, doorId)
                        .setParameter(4, organisatie.value())
                        .setParameter(5, id)
                        .executeUpdate()
                == 1;
    }

    @Override
    public int nietAfgehandeld(OrganisationId organisatie) {
        return em.createQuery(
                        "SELECT COUNT(s) FROM SignaalRow s WHERE s.organisation = :organisation"
                                + " AND s.afgehandeld IS NULL",
                        Long.class)
                .setParameter("organisation", organisatie.value())
                .getSingleResult()
                .intValue();
    }

    @Override
    public boolean heeftSignalen(OrganisationId organisatie, Instant peilmoment) {
        return em.createQuery(
                                "SELECT COUNT(s) FROM SignaalRow s WHERE s.organisation = :organisation"
                                        + " AND s.peilmoment = :peil",
                                Long.class)
                        .setParameter("organisation", organisatie.value())
                        .setParameter("peil", Date.from(peilmoment))
                        .getSingleResult()
                > 0;
    }

    @Override
    public Optional<Instant> gemeld(OrganisationId organisatie) {
        return Optional.ofNullable(em.find(SignaalmeldingRow.class, organisatie.value()))
                .map(SignaalmeldingRow::peilmoment);
    }

    @Override
    public void meld(OrganisationId organisatie, Instant peilmoment) {
        em.merge(new SignaalmeldingRow(organisatie.value(), peilmoment));
    }

    @Override
    public Set<OrganisationId> organisaties() {
        return em.createQuery("SELECT DISTINCT s.organisation FROM SignaalRow s", String.class).getResultList().stream()
                .map(OrganisationId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public int verwijderOude(OrganisationId organisatie, Instant afgehandeldVoor, Instant gekomenVoor) {
        return em.createQuery("DELETE FROM SignaalRow s WHERE s.organisation = :organisation"
                        + " AND (s.afgehandeld < :afgehandeld OR s.moment < :gekomen)")
                .setParameter("organisation", organisatie.value())
                .setParameter("afgehandeld", Date.from(afgehandeldVoor))
                .setParameter("gekomen", Date.from(gekomenVoor))
                .executeUpdate();
    }

    @Override
    public void vergeet(String callerId) {
        em.createQuery("UPDATE SignaalRow s SET s.afgehandeldDoor = '', s.afgehandeldDoorId = ''"
                        + " WHERE s.afgehandeldDoorId = :id")
                .setParameter("id", callerId)
                .executeUpdate();
    }

    private static List<Signaal> signalen(TypedQuery<SignaalRow> query) {
        return query.getResultList().stream().map(SignaalRow::signaal).toList();
    }
}
