// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import nl.bidn.portal.api.OrganisationId;

@Entity
@IdClass(VerzoekKey.class)
@Table(schema = "zorg_berichten", name = "verzoek")
class VerzoekRow {
    @Id
    private String organisation;

    @Id
    private String afdruk;

    @Id
    private String bericht;

    @Column
    private String functie;

    protected VerzoekRow() {}

    VerzoekRow(OrganisationId organisation, String afdruk, String bericht, String functie) {
        this.organisation = organisation.value();
        this.afdruk = afdruk;
        this.bericht = bericht;
        this.functie = functie;
    }
}
