// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.toezicht.Gebruikssignaal;
import nl.bidn.product.wlzregistertoets.service.toezicht.Regel;

@Entity
@Table(schema = "wlz_registertoets", name = "gebruikssignaal")
class GebruikssignaalRow {
    private static final String KOMMA = ",";

    @Id
    private String id;

    @Column
    private String organisatie;

    /** As ISO 8601 writes it. */
    @Column
    private String dag;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date moment;

    @Column
    private String wie;

    @Column
    private String vrager;

    @Column
    private String regels;

    @Column
    private int aantal;

    /** For JPA. */
    protected GebruikssignaalRow() {}

    GebruikssignaalRow(Gebruikssignaal signaal) {
        this.id = UUID.randomUUID().toString();
        this.organisatie = signaal.organisatie().value();
        this.dag = signaal.dag().toString();
        this.moment = Date.from(signaal.moment());
        this.wie = signaal.wie();
        this.vrager = signaal.vrager();
        this.regels = signaal.regels().stream().map(Regel::name).collect(Collectors.joining(KOMMA));
        this.aantal = signaal.aantal();
    }

    Gebruikssignaal signaal() {
        return new Gebruikssignaal(
                new OrganisationId(organisatie),
                LocalDate.parse(dag),
                moment.toInstant(),
                wie,
                vrager,
                Stream.of(regels.split(KOMMA, -1)).map(Regel::valueOf).toList(),
                aantal);
    }
}
