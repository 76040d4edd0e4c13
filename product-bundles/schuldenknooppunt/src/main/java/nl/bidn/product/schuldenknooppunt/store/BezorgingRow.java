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
import nl.bidn.product.schuldenknooppunt.message.webhook.Kennisgeving;
import nl.bidn.product.schuldenknooppunt.service.webhook.Bezorging;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "schuldenknooppunt", name = "bezorging")
@IdClass(EigenKey.class)
class BezorgingRow {
    @Id
    private String organisation;

    @Id
    private String id;

    @Column
    private String webhook;

    @Column
    private String soort;

    @Column
    private String onderwerp;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date ontstaan;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date sinds;

    @Column
    private int pogingen;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date laatste;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date dood;

    @Column
    private String uitkomst;

    protected BezorgingRow() {}

    BezorgingRow(Bezorging bezorging) {
        organisation = bezorging.organisatie().value();
        id = bezorging.id().toString();
        webhook = bezorging.webhook().toString();
        soort = bezorging.kennisgeving().type();
        onderwerp = bezorging.kennisgeving().onderwerp();
        ontstaan = Date.from(bezorging.kennisgeving().moment());
        sinds = Date.from(bezorging.sinds());
        pogingen = bezorging.pogingen();
        uitkomst = bezorging.uitkomst();
    }

    Bezorging bezorging() {
        return new Bezorging(
                new OrganisationId(organisation),
                UUID.fromString(id),
                UUID.fromString(webhook),
                new Kennisgeving(soort, onderwerp, ontstaan.toInstant()),
                sinds.toInstant(),
                pogingen,
                Optional.ofNullable(laatste).map(Date::toInstant),
                Optional.ofNullable(dood).map(Date::toInstant),
                uitkomst);
    }
}
