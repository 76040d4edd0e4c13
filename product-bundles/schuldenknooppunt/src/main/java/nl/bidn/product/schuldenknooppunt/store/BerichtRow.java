// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

@Entity
@Table(name = "bericht", schema = "schuldenknooppunt")
class BerichtRow {
    @Id
    @Column(name = "referentie")
    String referentie = "";
}
