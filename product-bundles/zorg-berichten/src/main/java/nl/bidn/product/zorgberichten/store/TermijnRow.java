// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Termijnregel;
import nl.bidn.product.zorgberichten.service.Termijnregel.Wie;
import org.jspecify.annotations.Nullable;

@Entity
@IdClass(OnderdeelKey.class)
@Table(schema = "zorg_berichten", name = "termijn")
class TermijnRow {
    private static final String BETWEEN = " ";

    @Id
    private String organisation;

    @Id
    private String bericht;

    @Id
    private int nummer;

    @Column
    private String dienst;

    @Column
    private String functie;

    @Column
    private String wie;

    @Column
    private String tegenpartij;

    @Column(name = "wacht_op")
    private String wachtOp;

    /** {@code yyyy-mm-dd}, as all days here. */
    @Column
    private String sinds;

    @Column
    private String uiterlijk;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date klaar;

    @Column(name = "klaar_door")
    private @Nullable String klaarDoor;

    @Column
    private int gemeld;

    protected TermijnRow() {}

    TermijnRow(Termijnregel termijn) {
        this.organisation = termijn.organisation().value();
        this.bericht = termijn.bericht();
        this.nummer = termijn.nummer();
        this.dienst = termijn.dienst().name();
        this.functie = termijn.functie();
        this.wie = termijn.wie().name();
        this.tegenpartij = termijn.tegenpartij();
        this.wachtOp = String.join(BETWEEN, termijn.wachtOp());
        this.sinds = termijn.sinds().toString();
        this.uiterlijk = termijn.uiterlijk().toString();
        this.klaar = termijn.klaar().map(Date::from).orElse(null);
        this.klaarDoor = termijn.klaarDoor().orElse(null);
    }

    Termijnregel termijn() {
        return new Termijnregel(
                new OrganisationId(organisation),
                bericht,
                nummer,
                Dienst.valueOf(dienst),
                functie,
                Wie.valueOf(wie),
                tegenpartij,
                List.of(wachtOp.split(BETWEEN, -1)),
                LocalDate.parse(sinds),
                LocalDate.parse(uiterlijk),
                Optional.ofNullable(klaar).map(Date::toInstant),
                Optional.ofNullable(klaarDoor));
    }
}
