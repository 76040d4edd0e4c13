// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.util.Date;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaal;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaalsoort;
import nl.bidn.product.wlzregistertoets.service.signaal.Wlzstand;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "wlz_registertoets", name = "signaal")
class SignaalRow {
    @Id
    private String id;

    @Column
    private String organisation;

    @Column
    private String client;

    @Column
    private String bsn;

    @Column
    private String kenmerk;

    @Column
    private String soort;

    @Column(name = "oud_status")
    private @Nullable String oudStatus;

    @Column(name = "oud_afgiftedatum")
    private @Nullable String oudAfgiftedatum;

    @Column(name = "oud_ingangsdatum")
    private @Nullable String oudIngangsdatum;

    @Column(name = "oud_einddatum")
    private @Nullable String oudEinddatum;

    @Column
    private String status;

    @Column
    private @Nullable String afgiftedatum;

    @Column
    private @Nullable String ingangsdatum;

    @Column
    private @Nullable String einddatum;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date peilmoment;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date moment;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date afgehandeld;

    @Column(name = "afgehandeld_door")
    private @Nullable String afgehandeldDoor;

    @Column(name = "afgehandeld_door_id")
    private @Nullable String afgehandeldDoorId;

    protected SignaalRow() {}

    SignaalRow(Signaal signaal) {
        this.id = signaal.id();
        this.organisation = signaal.organisatie().value();
        this.client = signaal.client();
        this.bsn = signaal.bsn();
        this.kenmerk = signaal.kenmerk();
        this.soort = signaal.soort().name();
        signaal.oud().ifPresent(this::oud);
        Wlzstand nieuw = signaal.nieuw();
        this.status = nieuw.status().name();
        this.afgiftedatum = Dagen.tekst(nieuw.afgiftedatum());
        this.ingangsdatum = Dagen.tekst(nieuw.ingangsdatum());
        this.einddatum = Dagen.tekst(nieuw.einddatum());
        this.peilmoment = Date.from(signaal.peilmoment());
        this.moment = Date.from(signaal.moment());
    }

    private void oud(Wlzstand oud) {
        this.oudStatus = oud.status().name();
        this.oudAfgiftedatum = Dagen.tekst(oud.afgiftedatum());
        this.oudIngangsdatum = Dagen.tekst(oud.ingangsdatum());
        this.oudEinddatum = Dagen.tekst(oud.einddatum());
    }

    Signaal signaal() {
        return new Signaal(
                new OrganisationId(organisation),
                id,
                client,
                bsn,
                kenmerk,
                Signaalsoort.valueOf(soort),
                Optional.ofNullable(oudStatus).map(was -> stand(was, oudAfgiftedatum, oudIngangsdatum, oudEinddatum)),
                stand(status, afgiftedatum, ingangsdatum, einddatum),
                peilmoment.toInstant(),
                moment.toInstant(),
                Optional.ofNullable(afgehandeld)
                        .map(op -> new Signaal.Afgehandeld(
                                op.toInstant(), afgehandeldDoor == null ? "" : afgehandeldDoor)));
    }

    private static Wlzstand stand(
            String status, @Nullable String afgifte, @Nullable String ingang, @Nullable String einde) {
        return new Wlzstand(WlzStatus.valueOf(status), Dagen.dag(afgifte), Dagen.dag(ingang), Dagen.dag(einde));
    }
}
