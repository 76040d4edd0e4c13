// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import nl.bidn.product.wlzregistertoets.message.Fout;
import nl.bidn.product.wlzregistertoets.message.Foutcode;

/** One thing that was wrong with a delivery; never changed. */
@Entity
@IdClass(RegisterFoutKey.class)
@Table(schema = "wlz_registertoets", name = "register_fout")
class RegisterFoutRow {
    @Id
    private String organisatie;

    @Id
    private String levering;

    @Id
    private int volgnummer;

    @Column
    private int regel;

    @Column
    private String code;

    protected RegisterFoutRow() {}

    RegisterFoutRow(String organisatie, String levering, int volgnummer, Fout fout) {
        this.organisatie = organisatie;
        this.levering = levering;
        this.volgnummer = volgnummer;
        this.regel = fout.regel();
        this.code = fout.code().name();
    }

    Fout fout() {
        return new Fout(regel, Foutcode.valueOf(code));
    }
}
