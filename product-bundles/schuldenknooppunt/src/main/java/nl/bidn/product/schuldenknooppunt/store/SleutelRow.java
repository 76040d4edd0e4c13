// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.util.Date;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Gebruik;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutel;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutelhouder;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "schuldenknooppunt", name = "sleutel")
class SleutelRow {
    @Id
    private String kid;

    @Column
    private String organisation;

    @Column
    private String gebruik;

    @Column
    private String jwk;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "geldig_van")
    private Date geldigVan;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "geldig_tot")
    private Date geldigTot;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date ingetrokken;

    protected SleutelRow() {}

    SleutelRow(Sleutelhouder houder) {
        Sleutel sleutel = houder.sleutel();
        this.kid = sleutel.kid();
        this.organisation = houder.organisatie().value();
        this.gebruik = sleutel.gebruik().name();
        this.jwk = sleutel.jwk();
        this.geldigVan = Date.from(sleutel.geldigVan());
        this.geldigTot = Date.from(sleutel.geldigTot());
        this.ingetrokken = sleutel.ingetrokken().map(Date::from).orElse(null);
    }

    Sleutelhouder houder() {
        return new Sleutelhouder(new OrganisationId(organisation), sleutel());
    }

    Sleutel sleutel() {
        return new Sleutel(
                kid,
                Gebruik.valueOf(gebruik),
                jwk,
                geldigVan.toInstant(),
                geldigTot.toInstant(),
                Optional.ofNullable(ingetrokken).map(Date::toInstant));
    }
}
