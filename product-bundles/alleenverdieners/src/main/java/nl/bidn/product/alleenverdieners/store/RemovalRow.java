package nl.bidn.product.alleenverdieners.store;

import java.util.Date;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.product.alleenverdieners.service.RemovalStore.Removal;

@Entity
@Table(schema = "alleenverdieners", name = "removal")
class RemovalRow {
    @Id
    private String id;

    private String organisation;
    private String kind;
    private String delivery;
    private int files;
    private int households;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "removed_at")
    private Date removedAt;

    protected RemovalRow() {}

    RemovalRow(String organisation, Removal removal) {
        this.id = UUID.randomUUID().toString();
        this.organisation = organisation;
        this.kind = removal.kind();
        this.delivery = removal.delivery();
        this.files = removal.files();
        this.households = removal.households();
        this.removedAt = Date.from(removal.at());
    }
}
