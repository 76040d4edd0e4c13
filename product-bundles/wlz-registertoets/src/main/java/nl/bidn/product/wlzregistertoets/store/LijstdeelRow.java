// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Where the answers of a batch are in the vault; the file has its own id, that is that of the row. */
@Entity
@Table(schema = "wlz_registertoets", name = "lijst_deel")
class LijstdeelRow {
    @Id
    private String bestand;

    @Column
    private String organisation;

    @Column
    private String lijst;

    @Column
    private int nummer;

    protected LijstdeelRow() {}

    LijstdeelRow(String organisation, String lijst, int nummer, String bestand) {
        this.organisation = organisation;
        this.lijst = lijst;
        this.nummer = nummer;
        this.bestand = bestand;
    }
}
