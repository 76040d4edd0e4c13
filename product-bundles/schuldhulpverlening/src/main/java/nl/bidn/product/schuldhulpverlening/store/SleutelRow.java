// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.store;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldhulpverlening.service.beheer.SleutelStore.Sleutel;

@Entity
@Table(schema = "schuldhulpverlening", name = "sleutel")
class SleutelRow {
    @Id
    private String organisatie;

    @Column(name = "sleutel_hash")
    private String hash;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date gemaakt;

    /** For JPA. */
    protected SleutelRow() {}

    SleutelRow(OrganisationId organisatie, Sleutel sleutel) {
        this.organisatie = organisatie.value();
        this.hash = sleutel.hash();
        this.gemaakt = Date.from(sleutel.gemaakt());
    }

    Sleutel sleutel() {
        return new Sleutel(hash, gemaakt.toInstant());
    }
}
