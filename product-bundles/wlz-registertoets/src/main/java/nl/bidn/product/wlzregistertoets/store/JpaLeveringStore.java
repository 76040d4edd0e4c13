// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import static nl.bidn.product.wlzregistertoets.store.Opdracht.getal;
import static nl.bidn.product.wlzregistertoets.store.Opdracht.tekst;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.message.Fout;
import nl.bidn.product.wlzregistertoets.service.register.Levering;
import nl.bidn.product.wlzregistertoets.service.register.Levering.Deel;
import nl.bidn.product.wlzregistertoets.service.register.Levering.Staat;
import nl.bidn.product.wlzregistertoets.service.register.LeveringStore;
import org.jspecify.annotations.Nullable;

/** Deliveries by SQL; each statement names the organisation, but for those of the job. */
final class JpaLeveringStore implements LeveringStore {
    private static final String LEVERING = "SELECT l.organisatie, l.id, l.staat, l.begonnen_op, l.klaar_op, l.delen,"
            + " l.peilmoment, l.aantal, l.fouten FROM wlz_registertoets.register_levering l";
    private static final String EEN = " WHERE organisatie = ?1 AND id = ?2";
    private static final String VAN = " WHERE organisatie = ?1 AND levering = ?2";
    private static final String DEEL =
            "SELECT nummer, poging, gzip, bytes, sha256 FROM wlz_registertoets.register_deel";
    /** Files that go in one transaction. */
    private static final int WEG = 16;

    private final EntityManager em;

    JpaLeveringStore(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Levering> vind(OrganisationId organisatie, String id) {
        return leveringen(new Opdracht(em, LEVERING + EEN, organisatie.value(), id)).stream()
                .findFirst();
    }

    @Override
    public void begin(OrganisationId organisatie, String id, Instant op) {
        new Opdracht(
                        em,
                        "INSERT INTO wlz_registertoets.register_levering (organisatie, id, staat, begonnen_op, klaar_op,"
                                + " delen, peilmoment, aantal, fouten) VALUES (?1, ?2, ?3, ?4, 0, 0, 0, 0, 0)",
                        organisatie.value(),
                        id,
                        Staat.ONTVANGEN.name(),
                        op.toEpochMilli())
                .doe();
    }

    @Override
    public boolean vergrendel(OrganisationId organisatie, String id, Staat staat) {
        return new Opdracht(
                        em,
                        "UPDATE wlz_registertoets.register_levering SET staat = staat" + EEN + " AND staat = ?3",
                        organisatie.value(),
                        id,
                        staat.name())
                .doeEen();
    }

    @Override
    public void sluit(OrganisationId organisatie, String id, int delen) {
        new Opdracht(
                        em,
                        "UPDATE wlz_registertoets.register_levering SET staat = ?3, delen = ?4" + EEN,
                        organisatie.value(),
                        id,
                        Staat.LADEN.name(),
                        delen)
                .doe();
    }

    @Override
    public void rondAf(OrganisationId organisatie, String id, Afloop afloop) {
        new Opdracht(
                        em,
                        "UPDATE wlz_registertoets.register_levering SET staat = ?3, klaar_op = ?4, peilmoment = ?5,"
                                + " aantal = ?6, fouten = ?7" + EEN,
                        organisatie.value(),
                        id,
                        afloop.staat().name(),
                        afloop.op().toEpochMilli(),
                        afloop.peilmoment() == null ? 0L : afloop.peilmoment().toEpochMilli(),
                        afloop.aantal(),
                        afloop.aantalFouten())
                .doe();
        for (int i = 0; i < afloop.fouten().size(); i++) {
            em.persist(new RegisterFoutRow(
                    organisatie.value(), id, i, afloop.fouten().get(i)));
        }
    }

    @Override
    public List<Fout> fouten(OrganisationId organisatie, String id) {
        return em
                .createQuery(
                        "SELECT f FROM RegisterFoutRow f WHERE f.organisatie = :organisatie AND f.levering = :levering"
                                + " ORDER BY f.volgnummer",
                        RegisterFoutRow.class)
                .setParameter("organisatie", organisatie.value())
                .setParameter("levering", id)
                .getResultList()
                .stream()
                .map(RegisterFoutRow::fout)
                .toList();
    }

    @Override
    public Optional<Deel> deel(OrganisationId organisatie, String id, int nummer) {
        return delen(new Opdracht(em, DEEL + VAN + " AND nummer = ?3", organisatie.value(), id, nummer)).stream()
                .findFirst();
    }

    @Override
    public List<Deel> delen(OrganisationId organisatie, String id) {
        return delen(new Opdracht(em, DEEL + VAN + " ORDER BY nummer", organisatie.value(), id));
    }

    @Override
    public void voegDeelToe(OrganisationId organisatie, String id, Deel deel) {
        new Opdracht(
                        em,
                        "INSERT INTO wlz_registertoets.register_deel (organisatie, levering, nummer, poging, gzip, bytes,"
                                + " sha256) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                        organisatie.value(),
                        id,
                        deel.nummer(),
                        deel.poging(),
                        deel.gzip(),
                        deel.bytes(),
                        deel.sha256())
                .doe();
    }

    @Override
    public void voegBrokToe(OrganisationId organisatie, String id, String poging, int volgnummer, String bestand) {
        new Opdracht(
                        em,
                        "INSERT INTO wlz_registertoets.register_brok (organisatie, levering, poging, volgnummer, bestand)"
                                + " VALUES (?1, ?2, ?3, ?4, ?5)",
                        organisatie.value(),
                        id,
                        poging,
                        volgnummer,
                        bestand)
                .doe();
    }

    @Override
    public List<String> brokken(OrganisationId organisatie, String id, String poging) {
        return new Opdracht(
                        em,
                        "SELECT bestand FROM wlz_registertoets.register_brok" + VAN
                                + " AND poging = ?3 ORDER BY volgnummer",
                        organisatie.value(),
                        id,
                        poging)
                .kolom(String.class);
    }

    @Override
    public List<String> neemBrokken(OrganisationId organisatie, String id) {
        List<String> bestanden = new Opdracht(
                        em,
                        "SELECT bestand FROM wlz_registertoets.register_brok" + VAN
                                + " ORDER BY poging, volgnummer FETCH FIRST " + WEG + " ROWS ONLY",
                        organisatie.value(),
                        id)
                .kolom(String.class);
        for (String bestand : bestanden) {
            new Opdracht(
                            em,
                            "DELETE FROM wlz_registertoets.register_brok" + VAN + " AND bestand = ?3",
                            organisatie.value(),
                            id,
                            bestand)
                    .doe();
        }
        return bestanden;
    }

    @Override
    public List<Levering> begonnenVoor(Staat staat, Instant moment) {
        return leveringen(new Opdracht(
                em,
                LEVERING + " WHERE l.staat = ?1 AND l.begonnen_op < ?2 ORDER BY l.begonnen_op",
                staat.name(),
                moment.toEpochMilli()));
    }

    @Override
    public List<Levering> metResten() {
        return leveringen(new Opdracht(
                em,
                LEVERING + " WHERE l.staat IN (?1, ?2) AND EXISTS (SELECT b.bestand FROM"
                        + " wlz_registertoets.register_brok b WHERE b.organisatie = l.organisatie AND b.levering = l.id)",
                Staat.GELADEN.name(),
                Staat.GEWEIGERD.name()));
    }

    @Override
    public void verwijder(OrganisationId organisatie, String id) {
        for (String tabel : List.of("register_fout", "register_deel")) {
            new Opdracht(em, "DELETE FROM wlz_registertoets." + tabel + VAN, organisatie.value(), id).doe();
        }
        new Opdracht(em, "DELETE FROM wlz_registertoets.register_levering" + EEN, organisatie.value(), id).doe();
    }

    private static List<Levering> leveringen(Opdracht opdracht) {
        return opdracht.rijen().stream()
                .map(rij -> new Levering(
                        new OrganisationId(tekst(rij[0])),
                        tekst(rij[1]),
                        Staat.valueOf(tekst(rij[2])),
                        Instant.ofEpochMilli(getal(rij[3])),
                        moment(rij[4]),
                        (int) getal(rij[5]),
                        moment(rij[6]),
                        (int) getal(rij[7]),
                        (int) getal(rij[8])))
                .toList();
    }

    private static List<Deel> delen(Opdracht opdracht) {
        return opdracht.rijen().stream()
                .map(rij -> new Deel(
                        (int) getal(rij[0]),
                        tekst(rij[1]),
                        (Boolean) Objects.requireNonNull(rij[2]),
                        getal(rij[3]),
                        tekst(rij[4])))
                .toList();
    }

    private static Optional<Instant> moment(@Nullable Object kolom) {
        long milli = getal(kolom);
        return milli == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(milli));
    }
}
