// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Says whether anything changed. The row is there from the start. */
@Entity
@Table(schema = "schuldenknooppunt", name = "adresboek")
class AdresboekRow {
    static final int PLEK = 1;

    @Id
    private int plek;

    @Column
    private String stand = "";

    protected AdresboekRow() {}
}
