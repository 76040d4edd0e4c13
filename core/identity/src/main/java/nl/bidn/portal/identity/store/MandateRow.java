// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.sql.Date;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.Organisations.Mandate;
import org.jspecify.annotations.Nullable;

/** A mandate; its id says who, for whom and since when. */
@Entity
@Table(schema = "identities", name = "mandate")
class MandateRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "actor")
    private String actor;

    @Column(name = "municipality")
    private String municipality;

    @Column(name = "valid_from")
    private Date validFrom;

    @Column(name = "valid_until")
    private @Nullable Date validUntil;

    MandateRow(Mandate mandate) {
        this.id = idOf(mandate);
        this.actor = mandate.actor().value();
        this.municipality = mandate.municipality().value();
        this.validFrom = Times.column(mandate.from());
        this.validUntil = Times.columnOrNull(mandate.until());
    }

    static String idOf(Mandate mandate) {
        return mandate.actor() + "/" + mandate.municipality() + "/" + mandate.from();
    }

    void until(@Nullable LocalDate day) {
        validUntil = Times.columnOrNull(day);
    }

    Mandate toMandate() {
        return new Mandate(
                new OrganisationId(actor),
                new OrganisationId(municipality),
                validFrom.toLocalDate(),
                Times.dayOrNull(validUntil));
    }
}
