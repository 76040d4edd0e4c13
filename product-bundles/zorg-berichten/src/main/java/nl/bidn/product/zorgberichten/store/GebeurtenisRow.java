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
import org.jspecify.annotations.Nullable;

/** A message comes in each state once, so the state is its number. */
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
        this.organisation = organisation.value();
        this.bericht = bericht;
        this.nummer = staat.stap();
        this.staat = staat.name();
        this.op = Date.from(op);
        this.toelichting = toelichting.orElse(null);
    }

    Gebeurtenis gebeurtenis() {
        return new Gebeurtenis(Staat.valueOf(staat), op.toInstant(), Optional.ofNullable(toelichting));
    }
}
