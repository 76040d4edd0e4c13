// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.store;

import java.util.Date;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.product.schuldhulpverlening.service.vraag.Bronstaat;
import nl.bidn.product.schuldhulpverlening.service.vraag.Bronstand;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraag;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "schuldhulpverlening", name = "bronvraag")
@IdClass(BronvraagKey.class)
class BronvraagRow {
    @Id
    private String organisatie;

    @Id
    private String nummer;

    @Id
    private String bron;

    /** In which order sources are shown. */
    @Column
    private int plaats;

    @Column
    private String staat;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date moment;

    @Column
    private @Nullable String bestand;

    /** For JPA. */
    protected BronvraagRow() {}

    BronvraagRow(Vraag vraag, Bronstand stand, int plaats) {
        this.organisatie = vraag.organisatie().value();
        this.nummer = vraag.nummer();
        this.bron = stand.bron();
        this.plaats = plaats;
        zet(stand);
    }

    final void zet(Bronstand stand) {
        staat = stand.staat().name();
        moment = Date.from(stand.moment());
        bestand = stand.bestand().orElse(null);
    }

    String nummer() {
        return nummer;
    }

    String bron() {
        return bron;
    }

    Bronstand stand() {
        return new Bronstand(bron, Bronstaat.valueOf(staat), moment.toInstant(), Optional.ofNullable(bestand));
    }
}
