// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.TermijnStore;
import nl.bidn.product.zorgberichten.service.Termijnregel;

/** Terms by JPA. */
final class JpaTermijnStore implements TermijnStore {
    private static final String OF_MESSAGE = " WHERE t.organisation = :organisation AND t.bericht = :bericht";
    private static final String OPEN =
            " WHERE t.dienst = :dienst AND t.organisation IN :organisations AND t.klaar IS NULL";

    private final EntityManager em;

    JpaTermijnStore(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(Termijnregel termijn) {
        em.persist(new TermijnRow(termijn));
    }

    @Override
    public List<Termijnregel> van(OrganisationId organisation, String bericht) {
        return regels(em.createQuery("SELECT t FROM TermijnRow t" + OF_MESSAGE + " ORDER BY t.nummer", TermijnRow.class)
                .setParameter("organisation", organisation.value())
                .setParameter("bericht", bericht));
    }

    @Override
    public List<Termijnregel> open(
            Dienst dienst, Collection<OrganisationId> organisations, Optional<LocalDate> tot, int most) {
        TypedQuery<TermijnRow> query = em.createQuery(
                        "SELECT t FROM TermijnRow t" + OPEN + " AND t.uiterlijk <= :tot"
                                + " ORDER BY t.uiterlijk, t.organisation, t.bericht, t.nummer",
                        TermijnRow.class)
                .setParameter("dienst", dienst.name())
                .setParameter("organisations", values(organisations))
                .setParameter("tot", tot.map(LocalDate::toString).orElse("9999"))
                .setMaxResults(most);
        return regels(query);
    }

    @Override
    public int teLaat(Dienst dienst, Collection<OrganisationId> organisations, LocalDate vandaag) {
        return em.createQuery("SELECT COUNT(t) FROM TermijnRow t" + OPEN + " AND t.uiterlijk < :vandaag", Long.class)
                .setParameter("dienst", dienst.name())
                .setParameter("organisations", values(organisations))
                .setParameter("vandaag", vandaag.toString())
                .getSingleResult()
                .intValue();
    }

    @Override
    public void klaar(OrganisationId organisation, String bericht, int nummer, Instant op, Optional<String> door) {
        em.createQuery("UPDATE TermijnRow t SET t.klaar = :op, t.klaarDoor = :door" + OF_MESSAGE
                        + " AND t.nummer = :nummer AND t.klaar IS NULL")
                .setParameter("op", Date.from(op))
                .setParameter("door", door.orElse(null))
                .setParameter("organisation", organisation.value())
                .setParameter("bericht", bericht)
                .setParameter("nummer", nummer)
                .executeUpdate();
    }

    @Override
    public void addVerzoek(OrganisationId organisation, String afdruk, String bericht, String functie) {
        em.persist(new VerzoekRow(organisation, afdruk, bericht, functie));
    }

    @Override
    public List<String> verzoeken(OrganisationId organisation, String afdruk, Collection<String> functies) {
        return em.createQuery(
                        "SELECT t.bericht FROM VerzoekRow t WHERE t.organisation = :organisation AND t.afdruk = :afdruk"
                                + " AND t.functie IN :functies",
                        String.class)
                .setParameter("organisation", organisation.value())
                .setParameter("afdruk", afdruk)
                .setParameter("functies", functies)
                .getResultList();
    }

    @Override
    public List<String> verwant(OrganisationId organisation, Collection<String> berichten) {
        var found = new TreeSet<String>();
        for (String select : List.of(
                "SELECT t.klaarDoor FROM TermijnRow t WHERE t.organisation = :organisation AND t.bericht IN :berichten"
                        + " AND t.klaarDoor IS NOT NULL",
                "SELECT t.bericht FROM TermijnRow t WHERE t.organisation = :organisation"
                        + " AND t.klaarDoor IN :berichten")) {
            found.addAll(em.createQuery(select, String.class)
                    .setParameter("organisation", organisation.value())
                    .setParameter("berichten", berichten)
                    .getResultList());
        }
        found.removeAll(berichten);
        return List.copyOf(found);
    }

    @Override
    public List<Termijnregel> teMelden(LocalDate tot, int gemeld, int most) {
        return regels(em.createQuery(
                        "SELECT t FROM TermijnRow t WHERE t.klaar IS NULL AND t.uiterlijk <= :tot AND t.gemeld < :gemeld"
                                + " ORDER BY t.uiterlijk",
                        TermijnRow.class)
                .setParameter("tot", tot.toString())
                .setParameter("gemeld", gemeld)
                .setMaxResults(most));
    }

    @Override
    public void gemeld(OrganisationId organisation, String bericht, int nummer, int gemeld) {
        em.createQuery("UPDATE TermijnRow t SET t.gemeld = :gemeld" + OF_MESSAGE + " AND t.nummer = :nummer")
                .setParameter("gemeld", gemeld)
                .setParameter("organisation", organisation.value())
                .setParameter("bericht", bericht)
                .setParameter("nummer", nummer)
                .executeUpdate();
    }

    @Override
    public void remove(OrganisationId organisation, String bericht) {
        for (String rows : List.of("TermijnRow", "VerzoekRow")) {
            em.createQuery("DELETE FROM " + rows + " t" + OF_MESSAGE)
                    .setParameter("organisation", organisation.value())
                    .setParameter("bericht", bericht)
                    .executeUpdate();
        }
    }

    private static List<String> values(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toList();
    }

    private static List<Termijnregel> regels(TypedQuery<TermijnRow> query) {
        return query.getResultList().stream().map(TermijnRow::termijn).toList();
    }
}
