// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bewaard;
import nl.bidn.product.schuldenknooppunt.service.bericht.Kop;
import nl.bidn.product.schuldenknooppunt.service.bericht.Stand;
import org.jspecify.annotations.Nullable;

/** For queries by columns: {@link Berichtstatement} writes it, and statements change it behind the back of JPA. */
@Entity
@Table(name = "bericht", schema = "schuldenknooppunt")
class BerichtRow {
    /** What {@link #bericht} reads, in its order. */
    static final String BERICHT = "b.referentie, b.conversatie, b.kruisreferentie, b.afzender, b.ontvanger,"
            + " b.code, b.versie, b.stand, b.datum, b.opgehaald, b.vervalt, b.beeindigd, b.antwoordVoor, b.beantwoord";

    /** What {@link #bewaard} reads, in its order. */
    static final String BEWAARD = BERICHT
            + ", b.afzenderOrg, b.ontvangerOrg, b.afzenderSoort, b.ontvangerSoort, b.vraag, b.antwoordtermijn,"
            + " b.bestand, b.vingerafdruk";

    @Id
    private String referentie;

    @Column
    private String conversatie;

    @Column
    private @Nullable String kruisreferentie;

    @Column
    private String afzender;

    @Column
    private String ontvanger;

    @Column(name = "afzender_org")
    private String afzenderOrg;

    @Column(name = "ontvanger_org")
    private String ontvangerOrg;

    @Column(name = "afzender_soort")
    private String afzenderSoort;

    @Column(name = "ontvanger_soort")
    private String ontvangerSoort;

    @Column
    private String code;

    @Column
    private String versie;

    @Column
    private String stand;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date datum;

    @Column
    private boolean opgehaald;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date vervalt;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date beeindigd;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "antwoord_voor")
    private @Nullable Date antwoordVoor;

    @Column
    private boolean beantwoord;

    @Column
    private boolean vraag;

    @Column
    private int antwoordtermijn;

    @Column(name = "te_doen")
    private boolean teDoen;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date uiterlijk;

    @Temporal(TemporalType.DATE)
    @Column
    private @Nullable Date herinnerd;

    @Column
    private @Nullable String bestand;

    @Column
    private String vingerafdruk;

    /** For JPA. */
    protected BerichtRow() {}

    static Bericht bericht(Object[] k) {
        return new Bericht(
                new Kop(
                        UUID.fromString((String) k[0]),
                        UUID.fromString((String) k[1]),
                        Optional.ofNullable((String) k[2]).map(UUID::fromString),
                        UUID.fromString((String) k[3]),
                        UUID.fromString((String) k[4]),
                        new Berichttype((String) k[5], (String) k[6])),
                Stand.valueOf((String) k[7]),
                ((Date) k[8]).toInstant(),
                (Boolean) k[9],
                ((Date) k[10]).toInstant(),
                moment(k[11]),
                moment(k[12]),
                (Boolean) k[13]);
    }

    static Bewaard bewaard(Object[] k) {
        return new Bewaard(
                bericht(k),
                new OrganisationId((String) k[14]),
                new OrganisationId((String) k[15]),
                Deelnemersoort.valueOf((String) k[16]),
                Deelnemersoort.valueOf((String) k[17]),
                (Boolean) k[18],
                (Integer) k[19],
                Optional.ofNullable((String) k[20]),
                (String) k[21]);
    }

    private static Optional<Instant> moment(@Nullable Object kolom) {
        return Optional.ofNullable((Date) kolom).map(Date::toInstant);
    }
}
