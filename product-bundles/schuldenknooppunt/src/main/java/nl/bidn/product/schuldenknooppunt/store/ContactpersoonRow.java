// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Contactpersoon;

@Entity
@Table(schema = "schuldenknooppunt", name = "contactpersoon")
@IdClass(ContactpersoonKey.class)
class ContactpersoonRow {
    @Id
    private String organisation;

    @Id
    private String id;

    @Column
    private String naam;

    @Column
    private String rol;

    @Column
    private String mail;

    @Column
    private String telefoon;

    protected ContactpersoonRow() {}

    ContactpersoonRow(String organisation, Contactpersoon persoon) {
        this.organisation = organisation;
        this.id = persoon.id();
        this.naam = persoon.naam();
        this.rol = persoon.rol();
        this.mail = persoon.mail();
        this.telefoon = persoon.telefoon();
    }

    Contactpersoon contactpersoon() {
        return new Contactpersoon(id, naam, rol, mail, telefoon);
    }
}
