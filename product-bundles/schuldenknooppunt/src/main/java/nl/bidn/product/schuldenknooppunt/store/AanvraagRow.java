// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Aanvraag;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "schuldenknooppunt", name = "aanvraag")
@IdClass(AanvraagKey.class)
class AanvraagRow {
    @Id
    private String organisation;

    @Id
    private String id;

    @Column
    private String soort;

    @Column
    private String inhoud;

    @Column
    private String toelichting;

    @Column
    private String stand;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date aangevraagd;

    @Column(name = "aangevraagd_door")
    private @Nullable String door;

    @Column(name = "aangevraagd_door_id")
    private @Nullable String doorId;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date beoordeeld;

    @Column(name = "beoordeeld_door_id")
    private @Nullable String beoordeeldDoorId;

    @Column
    private @Nullable String reden;

    protected AanvraagRow() {}

    AanvraagRow(Aanvraag aanvraag, String doorId) {
        this.organisation = aanvraag.organisatie().value();
        this.id = aanvraag.id().toString();
        this.soort = aanvraag.soort().name();
        this.inhoud = aanvraag.inhoud();
        this.toelichting = aanvraag.toelichting();
        this.stand = aanvraag.stand().name();
        this.aangevraagd = Date.from(aanvraag.aangevraagd());
        this.door = aanvraag.door();
        this.doorId = doorId;
    }

    void beoordeel(String nieuw, Date moment, String wie, String waarom) {
        stand = nieuw;
        beoordeeld = moment;
        beoordeeldDoorId = wie;
        reden = waarom;
        if (Aanvraag.Soort.valueOf(soort) == Aanvraag.Soort.CONTACTEN) {
            // names of people are kept where they are used, and nowhere else
            inhoud = "";
        }
    }

    Aanvraag aanvraag() {
        return new Aanvraag(
                new OrganisationId(organisation),
                UUID.fromString(id),
                Aanvraag.Soort.valueOf(soort),
                inhoud,
                toelichting,
                Aanvraag.Stand.valueOf(stand),
                aangevraagd.toInstant(),
                door == null ? "" : door,
                Optional.ofNullable(beoordeeld).map(Date::toInstant),
                reden == null ? "" : reden);
    }
}
