// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** How often something changed for some organisations. The rows are there from the start, so no two make the same one. */
@Entity
@Table(schema = "wlz_registertoets", name = "signaal_beurt")
class SignaalbeurtRow {
    private static final int PLEKKEN = 64;

    @Id
    private int plek;

    @Column
    private long beurten;

    protected SignaalbeurtRow() {}

    static int plekVan(String organisation) {
        return Math.floorMod(organisation.hashCode(), PLEKKEN);
    }
}
