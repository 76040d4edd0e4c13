// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The one row that says where the chain begins and ends. */
@Entity
@Table(schema = "identities", name = "audit_head")
class AuditHeadRow {
    static final String ID = "head";

    @Id
    @Column(name = "id")
    private String id = ID;

    /** Goes up each time a node takes the row for itself. */
    @Column(name = "turn")
    private long turn;

    @Column(name = "line_number")
    private long number;

    @Column(name = "line_hash")
    private String hash;

    @Column(name = "base_number")
    private long baseNumber;

    @Column(name = "base_hash")
    private String baseHash;

    @Column(name = "head_seal")
    private String seal;

    AuditHeadRow(AuditHead head) {
        this.turn = 1;
        this.hash = head.hash();
        this.baseHash = head.baseHash();
        this.seal = head.seal();
        move(head);
    }

    final void move(AuditHead head) {
        number = head.number();
        hash = head.hash();
        baseNumber = head.baseNumber();
        baseHash = head.baseHash();
        seal = head.seal();
    }

    AuditHead toHead() {
        return new AuditHead(number, hash, baseNumber, baseHash, seal);
    }
}
