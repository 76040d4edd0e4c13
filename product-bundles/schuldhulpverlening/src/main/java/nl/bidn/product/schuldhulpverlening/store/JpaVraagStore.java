// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldhulpverlening.service.vraag.Bronstand;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraag;
import nl.bidn.product.schuldhulpverlening.service.vraag.VraagStore;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraagstaat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Questions by JPA. The entity manager is bound to the transaction of the thread. */
@Component(service = VraagStore.class)
public final class JpaVraagStore implements VraagStore {
    private static final String ORGANISATIE = "organisatie";
    private static final String NUMMER = "nummer";

    private final EntityManager em;

    @Activate
    public JpaVraagStore(@Reference(target = "(osgi.unit.name=schuldhulpverlening)") EntityManager em) {
        this.em = em;
    }

    @Override
    public void voegToe(Vraag vraag, Verborgen verborgen) {
        em.persist(new VraagRow(vraag, verborgen));
        for (int plaats = 0; plaats < vraag.bronnen().size(); plaats++) {
            em.persist(new BronvraagRow(vraag, vraag.bronnen().get(plaats), plaats));
        }
        em.flush();
    }

    @Override
    public Optional<Eerder> eerder(OrganisationId organisatie, String afdruk) {
        return em
                .createQuery(
                        "SELECT v FROM VraagRow v WHERE v.organisatie = :organisatie AND v.afdruk = :afdruk",
                        VraagRow.class)
                .setParameter(ORGANISATIE, organisatie.value())
                .setParameter("afdruk", afdruk)
                .getResultList()
                .stream()
                .map(row -> new Eerder(row.nummer(), row.inhoud()))
                .findFirst();
    }

    /** The statement waits for whoever is changing it (docs/traps.md: lock before anything is read). */
    @Override
    public Optional<Vraag> neem(OrganisationId organisatie, String nummer) {
        int gevonden = em.createQuery("UPDATE VraagRow v SET v.slot = v.slot + 1"
                        + " WHERE v.organisatie = :organisatie AND v.nummer = :nummer")
                .setParameter(ORGANISATIE, organisatie.value())
                .setParameter(NUMMER, nummer)
                .executeUpdate();
        return gevonden == 0 ? Optional.empty() : vind(organisatie, nummer);
    }

    @Override
    public Optional<Vraag> vind(OrganisationId organisatie, String nummer) {
        return rij(organisatie, nummer).map(row -> row.vraag(bronnen(organisatie, nummer)));
    }

    @Override
    public List<Vraag> lopend(List<OrganisationId> organisaties) {
        if (organisaties.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "SELECT v FROM VraagRow v WHERE v.organisatie IN :organisaties AND v.staat = :lopend",
                        VraagRow.class)
                .setParameter(
                        "organisaties",
                        organisaties.stream().map(OrganisationId::value).toList())
                .setParameter("lopend", Vraagstaat.LOPEND.name())
                .getResultList()
                .stream()
                .map(row -> row.vraag(List.of()))
                .toList();
    }

    private Optional<VraagRow> rij(OrganisationId organisatie, String nummer) {
        return Optional.ofNullable(em.find(VraagRow.class, new VraagKey(organisatie.value(), nummer)));
    }

    private List<Bronstand> bronnen(OrganisationId organisatie, String nummer) {
        return rijen(organisatie, nummer).stream().map(BronvraagRow::stand).toList();
    }

    private List<BronvraagRow> rijen(OrganisationId organisatie, String nummer) {
        return em.createQuery(
                        "SELECT b FROM BronvraagRow b WHERE b.organisatie = :organisatie AND b.nummer = :nummer"
                                + " ORDER BY b.plaats",
                        BronvraagRow.class)
                .setParameter(ORGANISATIE, organisatie.value())
                .setParameter(NUMMER, nummer)
                .getResultList();
    }

    @Override
    public Optional<String> geheim(OrganisationId organisatie, String nummer) {
        return rij(organisatie, nummer).flatMap(VraagRow::geheim);
    }

    @Override
    public void wijzig(Vraag vraag) {
        rij(vraag.organisatie(), vraag.nummer()).orElseThrow().zet(vraag);
        rijen(vraag.organisatie(), vraag.nummer())
                .forEach(row -> row.zet(vraag.bron(row.bron()).orElseThrow()));
    }

    @Override
    public long aantalSinds(OrganisationId organisatie, Instant sinds) {
        return em.createQuery(
                        "SELECT COUNT(v.nummer) FROM VraagRow v WHERE v.organisatie = :organisatie"
                                + " AND v.gesteld >= :sinds",
                        Long.class)
                .setParameter(ORGANISATIE, organisatie.value())
                .setParameter("sinds", Date.from(sinds), TemporalType.TIMESTAMP)
                .getSingleResult();
    }

    @Override
    public List<String> teVernietigen(OrganisationId organisatie, Instant nu, int meeste) {
        return em.createQuery(
                        "SELECT v.nummer FROM VraagRow v WHERE v.organisatie = :organisatie AND v.staat = :klaar"
                                + " AND v.weg <= :nu ORDER BY v.weg",
                        String.class)
                .setParameter(ORGANISATIE, organisatie.value())
                .setParameter("klaar", Vraagstaat.KLAAR.name())
                .setParameter("nu", Date.from(nu), TemporalType.TIMESTAMP)
                .setMaxResults(meeste)
                .getResultList();
    }

    @Override
    public int verwijder(OrganisationId organisatie, Instant gesteldVoor, int meeste) {
        List<String> oudste = em.createQuery(
                        "SELECT v.nummer FROM VraagRow v WHERE v.organisatie = :organisatie AND v.gesteld < :voor"
                                + " AND v.einde IS NOT NULL ORDER BY v.gesteld",
                        String.class)
                .setParameter(ORGANISATIE, organisatie.value())
                .setParameter("voor", Date.from(gesteldVoor), TemporalType.TIMESTAMP)
                .setMaxResults(meeste)
                .getResultList();
        oudste.forEach(nummer -> {
            verwijder("BronvraagRow", organisatie, nummer);
            verwijder("VraagRow", organisatie, nummer);
        });
        return oudste.size();
    }

    private void verwijder(String rij, OrganisationId organisatie, String nummer) {
        em.createQuery("DELETE FROM " + rij + " r WHERE r.organisatie = :organisatie AND r.nummer = :nummer")
                .setParameter(ORGANISATIE, organisatie.value())
                .setParameter(NUMMER, nummer)
                .executeUpdate();
    }

    @Override
    public void vergeet(String vragerId) {
        em.createQuery("UPDATE VraagRow v SET v.vrager = '', v.vragerId = '' WHERE v.vragerId = :id")
                .setParameter("id", vragerId)
                .executeUpdate();
    }
}
