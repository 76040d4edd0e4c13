// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.store;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldhulpverlening.service.Wgsdienst;
import nl.bidn.product.schuldhulpverlening.service.vraag.Bronstand;
import nl.bidn.product.schuldhulpverlening.service.vraag.Einde;
import nl.bidn.product.schuldhulpverlening.service.vraag.Kanaal;
import nl.bidn.product.schuldhulpverlening.service.vraag.Partijen;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraag;
import nl.bidn.product.schuldhulpverlening.service.vraag.VraagStore.Verborgen;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraagstaat;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vrager;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "schuldhulpverlening", name = "vraag")
@IdClass(VraagKey.class)
class VraagRow {
    @Id
    private String organisatie;

    @Id
    private String nummer;

    @Column
    private String verwerker;

    @Column(name = "van_oin")
    private String van;

    @Column(name = "via_oin")
    private String via;

    @Column
    private String dienst;

    @Column
    private String doel;

    @Column
    private String kenmerk;

    @Column(name = "vrager_id")
    private String vragerId;

    @Column
    private String vrager;

    @Column
    private boolean systeem;

    @Column
    private String kanaal;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date gesteld;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date uiterlijk;

    @Column
    private String staat;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date klaar;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date weg;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date getoond;

    @Column
    private @Nullable String einde;

    @Column(name = "bsn_hash")
    private String bsnHash;

    @Column(name = "bsn_geheim")
    private @Nullable String bsnGeheim;

    @Column
    private String afdruk;

    @Column
    private String inhoud;

    /** Written by a statement alone. */
    @Column
    private long slot;

    /** For JPA. */
    protected VraagRow() {}

    VraagRow(Vraag vraag, Verborgen verborgen) {
        organisatie = vraag.organisatie().value();
        nummer = vraag.nummer();
        verwerker = vraag.partijen().verwerker().map(OrganisationId::value).orElse("");
        van = vraag.partijen().van();
        via = vraag.partijen().via();
        dienst = vraag.dienst().id();
        doel = vraag.doel();
        kenmerk = vraag.kenmerk();
        vragerId = vraag.vrager().id();
        vrager = vraag.vrager().naam();
        systeem = vraag.vrager().systeem();
        kanaal = vraag.kanaal().name();
        gesteld = Date.from(vraag.gesteld());
        uiterlijk = Date.from(vraag.uiterlijk());
        bsnHash = verborgen.bsnHash();
        bsnGeheim = verborgen.bsnGeheim();
        afdruk = verborgen.afdruk();
        inhoud = verborgen.inhoud();
        zet(vraag);
    }

    final void zet(Vraag vraag) {
        staat = vraag.staat().name();
        klaar = Momenten.kolom(vraag.klaar());
        weg = Momenten.kolom(vraag.weg());
        getoond = Momenten.kolom(vraag.getoond());
        einde = vraag.einde().map(Enum::name).orElse(null);
        if (vraag.einde().isPresent()) {
            bsnGeheim = null;
        }
    }

    String nummer() {
        return nummer;
    }

    String inhoud() {
        return inhoud;
    }

    Optional<String> geheim() {
        return Optional.ofNullable(bsnGeheim);
    }

    Vraag vraag(List<Bronstand> bronnen) {
        return new Vraag(
                new OrganisationId(organisatie),
                nummer,
                Wgsdienst.met(dienst).orElseThrow(),
                doel,
                kenmerk,
                new Vrager(vragerId, vrager, systeem),
                new Partijen(
                        van, via, verwerker.isEmpty() ? Optional.empty() : Optional.of(new OrganisationId(verwerker))),
                Kanaal.valueOf(kanaal),
                gesteld.toInstant(),
                uiterlijk.toInstant(),
                Vraagstaat.valueOf(staat),
                Momenten.moment(klaar),
                Momenten.moment(weg),
                Momenten.moment(getoond),
                Optional.ofNullable(einde).map(Einde::valueOf),
                bronnen);
    }
}
