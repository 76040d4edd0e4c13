// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.message.check.Fout;
import nl.bidn.product.zorgberichten.message.check.Retourcodes;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.product.zorgberichten.service.BerichtStore;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.service.Systeemvraag;
import nl.bidn.product.zorgberichten.service.Zoekvraag;
import nl.bidn.zorg.keten.Adres;

/** Messages by JPA. */
final class JpaBerichtStore implements BerichtStore {
    private static final String ONE = " WHERE b.organisation = :organisation AND b.id = :id";
    private static final String PART = " WHERE r.organisation = :organisation AND r.bericht = :id";

    private final EntityManager em;

    JpaBerichtStore(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(Bericht bericht, Optional<Persoon> door) {
        em.persist(new BerichtRow(bericht, door));
        em.persist(new GebeurtenisRow(
                bericht.organisation(), bericht.id(), Staat.ONTVANGEN, bericht.ontvangen(), door.map(Persoon::naam)));
        if (bericht.staat() != Staat.ONTVANGEN) {
            em.persist(new GebeurtenisRow(
                    bericht.organisation(),
                    bericht.id(),
                    bericht.staat(),
                    bericht.staatSinds(),
                    bericht.afwijzing().map(Afwijzing::omschrijving)));
        }
    }

    @Override
    public void bezet(Adres zender, String referentienummer, OrganisationId organisation, String id) {
        em.persist(new ReferentieRow(zender, referentienummer, organisation, id));
    }

    @Override
    public Optional<Plek> opReferentie(Adres zender, String referentienummer) {
        return em
                .createQuery(
                        "SELECT r FROM ReferentieRow r WHERE r.zender = :zender AND r.referentienummer = :nummer",
                        ReferentieRow.class)
                .setParameter("zender", zender.code())
                .setParameter("nummer", referentienummer)
                .getResultList()
                .stream()
                .findFirst()
                .map(ReferentieRow::plek);
    }

    @Override
    public Optional<Bericht> find(OrganisationId organisation, String id) {
        return berichten(em.createQuery("SELECT b FROM BerichtRow b" + ONE)
                        .setParameter("organisation", organisation.value())
                        .setParameter("id", id))
                .findFirst();
    }

    @Override
    public List<Bericht> find(Collection<OrganisationId> organisations, Collection<String> ids) {
        var rijen = new Rijen(em);
        List<Bericht> found = new ArrayList<>();
        for (OrganisationId organisation : organisations) {
            if (found.size() < ids.size()) {
                found.addAll(rijen.van(organisation, ids));
            }
        }
        found.sort(Comparator.comparing(Bericht::id));
        return List.copyOf(found);
    }

    @Override
    public List<Bericht> zoek(Zoekvraag vraag) {
        return new Zoekopdracht(em, vraag).lijst();
    }

    @Override
    public List<Bericht> aanlevering(Collection<OrganisationId> organisations, String aanlevering) {
        return berichten(em.createQuery("SELECT b FROM BerichtRow b WHERE b.aanlevering = :aanlevering"
                                + " AND b.organisation IN :organisations ORDER BY b.id")
                        .setParameter("aanlevering", aanlevering)
                        .setParameter(
                                "organisations",
                                organisations.stream()
                                        .map(OrganisationId::value)
                                        .toList()))
                .toList();
    }

    @Override
    public List<Bericht> lees(Systeemvraag vraag) {
        return berichten(new Systeemlijst(em, vraag).query()).toList();
    }

    @Override
    public int tel(Zoekvraag vraag, int most) {
        return new Zoekopdracht(em, vraag).aantal(most);
    }

    @Override
    public Optional<Bericht> laatste(
            OrganisationId organisation, Richting richting, String functie, String identificatie) {
        return berichten(em.createQuery(
                                "SELECT b FROM BerichtRow b WHERE b.organisation = :organisation AND b.richting = :richting"
                                        + " AND b.functie = :functie AND b.identificatie = :nummer AND b.staat <> :staat"
                                        + " ORDER BY b.ontvangen DESC, b.id")
                        .setParameter("organisation", organisation.value())
                        .setParameter("richting", richting.name())
                        .setParameter("functie", functie)
                        .setParameter("nummer", identificatie)
                        .setParameter("staat", Staat.AFGEKEURD.name())
                        .setMaxResults(1))
                .findFirst();
    }

    @Override
    public List<Bericht> conversatie(OrganisationId organisation, String conversatie) {
        return berichten(em.createQuery("SELECT b FROM BerichtRow b WHERE b.organisation = :organisation"
                                + " AND b.conversatie = :conversatie ORDER BY b.ontvangen, b.id")
                        .setParameter("organisation", organisation.value())
                        .setParameter("conversatie", conversatie))
                .toList();
    }

    @Override
    public boolean verander(
            OrganisationId organisation, String id, Staat naar, Instant op, Optional<Afwijzing> waarom) {
        int changed = em.createQuery("UPDATE BerichtRow b SET b.staat = :naar, b.staatSinds = :op, b.foutcode = :code,"
                        + " b.fouttekst = :tekst" + ONE + " AND b.staat IN :van")
                .setParameter("naar", naar.name())
                .setParameter("op", Date.from(op))
                .setParameter("code", waarom.map(Afwijzing::code).orElse(null))
                .setParameter("tekst", waarom.map(Afwijzing::omschrijving).orElse(null))
                .setParameter("organisation", organisation.value())
                .setParameter("id", id)
                .setParameter("van", naar.van().stream().map(Staat::name).toList())
                .executeUpdate();
        if (changed == 1) {
            em.persist(new GebeurtenisRow(organisation, id, naar, op, waarom.map(Afwijzing::omschrijving)));
        }
        return changed == 1;
    }

    @Override
    public void gebeurd(OrganisationId organisation, String id, Gebeurtenis gebeurtenis) {
        em.merge(new GebeurtenisRow(organisation, id, gebeurtenis));
    }

    @Override
    public List<Gebeurtenis> verloop(OrganisationId organisation, String id) {
        return em
                .createQuery("SELECT r FROM GebeurtenisRow r" + PART + " ORDER BY r.op, r.nummer", GebeurtenisRow.class)
                .setParameter("organisation", organisation.value())
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(GebeurtenisRow::gebeurtenis)
                .toList();
    }

    @Override
    public void addFouten(OrganisationId organisation, String id, List<Fout> fouten) {
        for (int i = 0; i < fouten.size(); i++) {
            em.persist(new FoutRow(organisation, id, i + 1, fouten.get(i)));
        }
    }

    @Override
    public List<Fout> fouten(OrganisationId organisation, String id) {
        return em
                .createQuery("SELECT r FROM FoutRow r" + PART + " ORDER BY r.nummer", FoutRow.class)
                .setParameter("organisation", organisation.value())
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(FoutRow::fout)
                .toList();
    }

    @Override
    public Map<String, List<Fout>> fouten(OrganisationId organisation, Collection<String> ids) {
        Map<String, List<Fout>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "SELECT r FROM FoutRow r WHERE r.organisation = :organisation AND r.bericht IN :ids"
                                    + " ORDER BY r.bericht, r.nummer",
                            FoutRow.class)
                    .setParameter("organisation", organisation.value())
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> found.computeIfAbsent(row.bericht(), id -> new ArrayList<>())
                            .add(row.fout()));
        }
        return found;
    }

    @Override
    public void addRetour(OrganisationId organisation, String id, Retourcodes codes) {
        RetourRow.van(organisation, id, codes).forEach(em::persist);
    }

    @Override
    public Map<String, Retourcodes> retouren(OrganisationId organisation, Collection<String> ids) {
        Map<String, List<RetourRow>> rows = new HashMap<>();
        em.createQuery(
                        "SELECT r FROM RetourRow r WHERE r.organisation = :organisation AND r.bericht IN :ids"
                                + " ORDER BY r.bericht, r.nummer",
                        RetourRow.class)
                .setParameter("organisation", organisation.value())
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> rows.computeIfAbsent(row.bericht(), id -> new ArrayList<>())
                        .add(row));
        Map<String, Retourcodes> found = new HashMap<>();
        rows.forEach((id, some) -> found.put(id, RetourRow.codes(some)));
        return found;
    }

    @Override
    public boolean opgehaald(
            OrganisationId organisation, String id, Instant op, Optional<Persoon> door, Instant bewaardTot) {
        return em.createQuery("UPDATE BerichtRow b SET b.opgehaald = :op, b.opgehaaldDoor = :naam,"
                                + " b.opgehaaldDoorId = :caller, b.bewaardTot = :tot" + ONE
                                + " AND b.opgehaald IS NULL AND b.aangeboden IS NULL")
                        .setParameter("op", Date.from(op))
                        .setParameter("naam", door.map(Persoon::naam).orElse(null))
                        .setParameter("caller", door.map(Persoon::callerId).orElse(null))
                        .setParameter("tot", Date.from(bewaardTot))
                        .setParameter("organisation", organisation.value())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean aangenomen(OrganisationId organisation, String id, Instant op, Instant bewaardTot) {
        return em.createQuery("UPDATE BerichtRow b SET b.opgehaald = :op, b.aangeboden = NULL, b.bewaardTot = :tot"
                                + ONE + " AND b.opgehaald IS NULL AND b.aangeboden IS NOT NULL")
                        .setParameter("op", Date.from(op))
                        .setParameter("tot", Date.from(bewaardTot))
                        .setParameter("organisation", organisation.value())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean biedAan(OrganisationId organisation, String id, Instant op) {
        return em.createQuery("UPDATE BerichtRow b SET b.aangeboden = :op" + ONE
                                + " AND b.richting = :in AND b.opgehaald IS NULL AND b.staat <> :afgekeurd")
                        .setParameter("op", Date.from(op))
                        .setParameter("organisation", organisation.value())
                        .setParameter("id", id)
                        .setParameter("in", Richting.IN.name())
                        .setParameter("afgekeurd", Staat.AFGEKEURD.name())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void laatLos(OrganisationId organisation, String id) {
        em.createQuery("UPDATE BerichtRow b SET b.aangeboden = NULL" + ONE)
                .setParameter("organisation", organisation.value())
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public List<String> nieuweFuncties(OrganisationId organisation, Dienst dienst) {
        return em.createQuery(
                        "SELECT DISTINCT b.functie FROM BerichtRow b WHERE b.organisation = :organisation"
                                + " AND b.dienst = :dienst AND b.richting = :in AND b.opgehaald IS NULL"
                                + " AND b.aangeboden IS NULL AND b.staat <> :afgekeurd",
                        String.class)
                .setParameter("organisation", organisation.value())
                .setParameter("dienst", dienst.name())
                .setParameter("in", Richting.IN.name())
                .setParameter("afgekeurd", Staat.AFGEKEURD.name())
                .getResultList();
    }

    @Override
    public List<Verlopen> verlopen(Instant nu, int most) {
        return em
                .createQuery(
                        "SELECT b.organisation, b.id, b.bestand FROM BerichtRow b WHERE b.bewaardTot <= :nu"
                                + " AND b.bestand IS NOT NULL ORDER BY b.bewaardTot",
                        Object[].class)
                .setParameter("nu", Date.from(nu))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(c -> new Verlopen(new OrganisationId((String) c[0]), (String) c[1], (String) c[2]))
                .toList();
    }

    @Override
    public void zonderInhoud(OrganisationId organisation, String id) {
        em.createQuery("UPDATE BerichtRow b SET b.bestand = NULL, b.bewaardTot = NULL" + ONE)
                .setParameter("organisation", organisation.value())
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public List<Plek> ouder(Instant dan, int most) {
        return em
                .createQuery(
                        "SELECT b.organisation, b.id FROM BerichtRow b WHERE b.ontvangen < :dan AND b.bestand IS NULL"
                                + " ORDER BY b.ontvangen",
                        Object[].class)
                .setParameter("dan", Date.from(dan))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(c -> new Plek(new OrganisationId((String) c[0]), (String) c[1]))
                .toList();
    }

    @Override
    public void remove(OrganisationId organisation, String id) {
        Stream.of("FoutRow", "RetourRow", "GebeurtenisRow", "ReferentieRow")
                .forEach(part -> em.createQuery("DELETE FROM " + part + " r" + PART)
                        .setParameter("organisation", organisation.value())
                        .setParameter("id", id)
                        .executeUpdate());
        em.createQuery("DELETE FROM BerichtRow b" + ONE)
                .setParameter("organisation", organisation.value())
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public void forget(String callerId) {
        em.createQuery("UPDATE GebeurtenisRow r SET r.toelichting = NULL WHERE r.nummer = 0 AND r.bericht IN"
                        + " (SELECT b.id FROM BerichtRow b WHERE b.aangeleverdDoorId = :caller)")
                .setParameter("caller", callerId)
                .executeUpdate();
        em.createQuery(
                        "UPDATE BerichtRow b SET b.aangeleverdDoor = NULL, b.aangeleverdDoorId = NULL, b.bestandsnaam = NULL"
                                + " WHERE b.aangeleverdDoorId = :caller")
                .setParameter("caller", callerId)
                .executeUpdate();
        em.createQuery("UPDATE BerichtRow b SET b.opgehaaldDoor = NULL, b.opgehaaldDoorId = NULL"
                        + " WHERE b.opgehaaldDoorId = :caller")
                .setParameter("caller", callerId)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Bericht> berichten(Query query) {
        return ((List<BerichtRow>) query.getResultList()).stream().map(BerichtRow::bericht);
    }
}
