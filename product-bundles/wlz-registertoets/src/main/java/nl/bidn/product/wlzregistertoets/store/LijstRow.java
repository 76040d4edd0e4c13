// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijst;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijststaat;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "wlz_registertoets", name = "lijst")
class LijstRow {
    @Id
    private String id;

    @Column
    private String organisation;

    @Column(name = "vrager_id")
    private String vragerId;

    @Column
    private String vrager;

    @Column
    private boolean systeem;

    @Column
    private String doel;

    @Column
    private String kenmerk;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "aangeleverd_op")
    private Date aangeleverdOp;

    @Column
    private int totaal;

    @Column
    private int aangevuld;

    @Column
    private int gedaan;

    @Column
    private String staat;

    @Column(name = "wacht_op_register")
    private boolean wachtOpRegister;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date sinds;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date vervalt;

    @Column
    private @Nullable String bestand;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "peil_eerste")
    private @Nullable Date peilEerste;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "peil_laatste")
    private @Nullable Date peilLaatste;

    protected LijstRow() {}

    LijstRow(Lijst lijst) {
        this.id = lijst.id();
        this.organisation = lijst.organisatie().value();
        this.vragerId = lijst.aanvraag().vragerId();
        this.vrager = lijst.aanvraag().vrager();
        this.systeem = lijst.aanvraag().systeem();
        this.doel = lijst.aanvraag().doel();
        this.kenmerk = lijst.aanvraag().kenmerk();
        this.aangeleverdOp = Date.from(lijst.aanvraag().op());
        this.totaal = lijst.totaal();
        this.aangevuld = lijst.aangevuld();
        this.gedaan = lijst.gedaan();
        this.staat = lijst.staat().name();
        this.wachtOpRegister = lijst.wachtOpRegister();
        this.sinds = Date.from(lijst.sinds());
        this.vervalt = Date.from(lijst.vervalt());
        this.bestand = lijst.bestand().orElse(null);
    }

    Lijst lijst() {
        return new Lijst(
                new OrganisationId(organisation),
                id,
                new Lijst.Aanvraag(vragerId, vrager, systeem, doel, kenmerk, aangeleverdOp.toInstant()),
                totaal,
                aangevuld,
                gedaan,
                Lijststaat.valueOf(staat),
                wachtOpRegister,
                sinds.toInstant(),
                vervalt.toInstant(),
                Optional.ofNullable(bestand),
                peil());
    }

    private Optional<Lijst.Peil> peil() {
        return peilEerste == null || peilLaatste == null
                ? Optional.empty()
                : Optional.of(new Lijst.Peil(moment(peilEerste), moment(peilLaatste)));
    }

    private static Instant moment(Date date) {
        return date.toInstant();
    }
}
