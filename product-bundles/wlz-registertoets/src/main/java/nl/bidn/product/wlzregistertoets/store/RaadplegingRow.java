// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Raadpleging;

/** As it is read; look-ups are added by {@link Rijen}. */
@Entity
@Table(schema = "wlz_registertoets", name = "raadpleging")
class RaadplegingRow {
    @Id
    private String ontvangstnummer;

    @Column
    private String organisatie;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date moment;

    @Column(name = "vrager_id")
    private String vragerId;

    @Column
    private String vrager;

    @Column
    private boolean systeem;

    @Column
    private String kanaal;

    @Column(name = "bsn_hash")
    private String bsnHash;

    @Column
    private String doel;

    @Column
    private String kenmerk;

    /** For JPA. */
    protected RaadplegingRow() {}

    Raadpleging raadpleging() {
        return new Raadpleging(
                new OrganisationId(organisatie),
                ontvangstnummer,
                moment.toInstant(),
                vragerId,
                vrager,
                systeem,
                Kanaal.valueOf(kanaal),
                bsnHash,
                doel,
                kenmerk);
    }
}
