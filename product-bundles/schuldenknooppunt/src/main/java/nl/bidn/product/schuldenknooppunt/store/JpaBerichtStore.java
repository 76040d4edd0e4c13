// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.TemporalType;
import javax.persistence.TypedQuery;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.BerichtStore;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichtfilter;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bewaard;
import nl.bidn.product.schuldenknooppunt.service.bericht.Logboekdeel;
import nl.bidn.product.schuldenknooppunt.service.bericht.Logboekvraag;
import nl.bidn.product.schuldenknooppunt.service.bericht.Stand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Messages by JPA, and one at a time by plain statements. */
@Component(service = BerichtStore.class)
public final class JpaBerichtStore implements BerichtStore {
    private static final String MET_INHOUD = " AND stand IN ('AANGEBODEN', 'OPGEHAALD')";
    private static final String SELECT = "SELECT " + BerichtRow.BEWAARD + " FROM BerichtRow b";

    private final EntityManager em;
    private final Berichtlijst lijst;
    private final Berichtstatement regel;

    @Activate
    public JpaBerichtStore(@Reference(target = "(osgi.unit.name=schuldenknooppunt)") EntityManager em) {
        this.em = em;
        this.lijst = new Berichtlijst(em);
        this.regel = new Berichtstatement(em);
    }

    @Override
    public void voegToe(Bewaard bericht) {
        regel.schrijf(bericht);
    }

    @Override
    public Optional<Bewaard> vind(Set<OrganisationId> van, UUID referentie) {
        return van.isEmpty()
                ? Optional.empty()
                : regel.lees(referentie, van.stream().map(OrganisationId::value).toList());
    }

    @Override
    public Optional<Bewaard> opReferentie(UUID referentie) {
        return regel.lees(referentie, List.of());
    }

    @Override
    public boolean haal(UUID referentie, Instant nu) {
        return Overgang.zet("stand = 'OPGEHAALD', opgehaald = TRUE")
                .op(referentie, " AND stand = 'AANGEBODEN' AND vervalt > ?")
                .met(nu)
                .gelukt(em);
    }

    @Override
    public boolean haalWeer(UUID referentie, Instant nu) {
        return Overgang.zet("opgehaald = TRUE")
                .op(referentie, " AND stand = 'OPGEHAALD' AND vervalt > ?")
                .met(nu)
                .gelukt(em);
    }

    @Override
    public boolean bevestig(UUID referentie, Instant nu, Optional<Instant> antwoordVoor) {
        return Overgang.zet("stand = 'BEVESTIGD', te_doen = vraag, bestand = NULL, herinnerd = NULL, beeindigd = ?")
                .met(nu)
                .met("antwoord_voor", antwoordVoor)
                .met("uiterlijk", antwoordVoor)
                .op(referentie, " AND stand = 'OPGEHAALD' AND vervalt > ?")
                .met(nu)
                .gelukt(em);
    }

    @Override
    public boolean trekIn(UUID referentie, Instant nu) {
        return eindig(Stand.INGETROKKEN, nu)
                .op(referentie, " AND stand = 'AANGEBODEN' AND vervalt > ?")
                .met(nu)
                .gelukt(em);
    }

    @Override
    public boolean verloop(UUID referentie, Instant nu) {
        return eindig(Stand.VERLOPEN, nu)
                .op(referentie, MET_INHOUD + " AND vervalt <= ?")
                .met(nu)
                .gelukt(em);
    }

    private static Overgang eindig(Stand stand, Instant nu) {
        return Overgang.zet("stand = ?, te_doen = FALSE, uiterlijk = NULL, bestand = NULL, beeindigd = ?")
                .met(stand.name())
                .met(nu);
    }

    @Override
    public boolean beantwoord(UUID vraag) {
        return Overgang.zet("beantwoord = TRUE, te_doen = FALSE")
                .op(vraag, " AND vraag = TRUE AND stand = 'BEVESTIGD' AND beantwoord = FALSE")
                .gelukt(em);
    }

    @Override
    public void onbeantwoord(UUID vraag) {
        // nothing to do if what was answered is no more
        var unused = Overgang.zet("beantwoord = FALSE, te_doen = TRUE")
                .op(vraag, " AND beantwoord = TRUE")
                .gelukt(em);
    }

    @Override
    public List<UUID> verstreken(Instant nu, int meeste) {
        return em
                .createQuery(
                        "SELECT b.referentie FROM BerichtRow b WHERE b.stand IN ('AANGEBODEN', 'OPGEHAALD')"
                                + " AND b.uiterlijk <= :nu ORDER BY b.uiterlijk, b.referentie",
                        String.class)
                .setParameter("nu", Date.from(nu), TemporalType.TIMESTAMP)
                .setMaxResults(meeste)
                .getResultList()
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    @Override
    public List<Bewaard> onbevestigd(Instant aangebodenVoor, LocalDate vandaag, UUID na, int meeste) {
        return bewaard(em.createQuery(
                        SELECT + " WHERE b.stand IN ('AANGEBODEN', 'OPGEHAALD') AND b.datum < :voor"
                                + " AND (b.herinnerd IS NULL OR b.herinnerd < :vandaag) AND b.referentie > :na"
                                + " ORDER BY b.referentie",
                        Object[].class)
                .setParameter("voor", Date.from(aangebodenVoor), TemporalType.TIMESTAMP)
                .setParameter("vandaag", java.sql.Date.valueOf(vandaag), TemporalType.DATE)
                .setParameter("na", na.toString())
                .setMaxResults(meeste));
    }

    @Override
    public List<Bewaard> onbeantwoord(Instant vanaf, Instant tot, UUID na, int meeste) {
        return bewaard(em.createQuery(
                        SELECT + " WHERE b.stand = 'BEVESTIGD' AND b.uiterlijk > :vanaf AND b.uiterlijk <= :tot"
                                + " AND b.beantwoord = FALSE AND b.herinnerd IS NULL AND b.referentie > :na"
                                + " ORDER BY b.referentie",
                        Object[].class)
                .setParameter("vanaf", Date.from(vanaf), TemporalType.TIMESTAMP)
                .setParameter("tot", Date.from(tot), TemporalType.TIMESTAMP)
                .setParameter("na", na.toString())
                .setMaxResults(meeste));
    }

    private static List<Bewaard> bewaard(TypedQuery<Object[]> query) {
        return query.getResultList().stream().map(BerichtRow::bewaard).toList();
    }

    @Override
    public boolean herinnerBevestigen(UUID referentie, LocalDate vandaag) {
        return Overgang.zet("herinnerd = ?")
                .met(vandaag)
                .op(referentie, MET_INHOUD + " AND (herinnerd IS NULL OR herinnerd < ?)")
                .met(vandaag)
                .gelukt(em);
    }

    @Override
    public boolean herinnerAntwoorden(UUID referentie, LocalDate vandaag) {
        return Overgang.zet("herinnerd = ?")
                .met(vandaag)
                .op(referentie, " AND stand = 'BEVESTIGD' AND beantwoord = FALSE AND herinnerd IS NULL")
                .gelukt(em);
    }

    @Override
    public List<Bericht> lijst(
            Set<OrganisationId> organisaties, boolean aanOntvanger, Berichtfilter filter, int vanaf, int meeste) {
        return lijst.lijst(organisaties, aanOntvanger, filter, vanaf, meeste);
    }

    @Override
    public int aantal(Set<OrganisationId> organisaties, boolean aanOntvanger, Berichtfilter filter, int meeste) {
        return lijst.aantal(organisaties, aanOntvanger, filter, meeste);
    }

    @Override
    public List<Bericht> logboek(Logboekvraag vraag, List<Logboekdeel> delen, int vanaf, int meeste) {
        return new Logboekquery(em, vraag, delen).zoek(vanaf, meeste);
    }

    @Override
    public int aantalLogboek(Logboekvraag vraag, List<Logboekdeel> delen, int meeste) {
        return new Logboekquery(em, vraag, delen).aantal(meeste);
    }

    @Override
    public int verwijder(Instant beeindigdVoor, int meeste) {
        List<String> oudste = em.createQuery(
                        "SELECT b.referentie FROM BerichtRow b WHERE b.datum < :voor AND b.beeindigd < :voor"
                                + " ORDER BY b.datum",
                        String.class)
                .setParameter("voor", Date.from(beeindigdVoor), TemporalType.TIMESTAMP)
                .setMaxResults(meeste)
                .getResultList();
        return oudste.isEmpty()
                ? 0
                : em.createQuery("DELETE FROM BerichtRow b WHERE b.referentie IN :oudste")
                        .setParameter("oudste", oudste)
                        .executeUpdate();
    }
}
