// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.io.Serial;
import java.io.Serializable;
import java.util.Date;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;

/** As it is read; numbers are added by {@link Rijen}. */
@Entity
@IdClass(BerichtnummerRow.Key.class)
@Table(schema = "wlz_registertoets", name = "berichtnummer")
class BerichtnummerRow {
    @Id
    private String beller;

    @Id
    private String nummer;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date moment;

    /** For JPA. */
    protected BerichtnummerRow() {}

    /** For JPA, which wants fields with these names. */
    public static class Key implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        public String beller = "";
        public String nummer = "";

        public Key() {}

        Key(String beller, String nummer) {
            this.beller = beller;
            this.nummer = nummer;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.beller.equals(beller) && key.nummer.equals(nummer);
        }

        @Override
        public int hashCode() {
            return Objects.hash(beller, nummer);
        }
    }
}
