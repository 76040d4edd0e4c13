// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.service.BerichtStore.Gebeurtenis;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.service.Voorval;
import org.jspecify.annotations.Nullable;

/** Each thing happens to a message once, so what it is is its number. */
@Entity
@IdClass(OnderdeelKey.class)
@Table(schema = "zorg_berichten", name = "gebeurtenis")
class GebeurtenisRow {
    @Id
    private String organisation;

    @Id
    private String bericht;

    @Id
    private int nummer;

    @Column
    private String staat;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date op;

    @Column
    private @Nullable String toelichting;

    protected GebeurtenisRow() {}

    GebeurtenisRow(OrganisationId organisation, String bericht, Staat staat, Instant op, Optional<String> toelichting) {
        this(organisation, bericht, new Gebeurtenis(Voorval.van(staat), op, toelichting));
    }

    GebeurtenisRow(OrganisationId organisation, String bericht, Gebeurtenis gebeurtenis) {
        this.organisation = organisation.value();
        this.bericht = bericht;
        this.nummer = gebeurtenis.voorval().nummer();
        this.staat = gebeurtenis.voorval().name();
        this.op = Date.from(gebeurtenis.op());
        this.toelichting = gebeurtenis.toelichting().orElse(null);
    }

    Gebeurtenis gebeurtenis() {
        return new Gebeurtenis(Voorval.valueOf(staat), op.toInstant(), Optional.ofNullable(toelichting));
    }
}
