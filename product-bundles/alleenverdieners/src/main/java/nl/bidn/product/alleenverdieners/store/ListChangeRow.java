// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** How often the lists of some organisations changed. The rows are there from the start, so no two make the same one. */
@Entity
@Table(schema = "alleenverdieners", name = "list_change")
class ListChangeRow {
    static final int SLOTS = 32;

    @Id
    private int slot;

    @Column
    private long changes;

    protected ListChangeRow() {}

    static int slotOf(String organisation) {
        return Math.floorMod(organisation.hashCode(), SLOTS);
    }
}
