// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.service.BerichtStore.Plek;
import nl.bidn.zorg.keten.Adres;

@Entity
@IdClass(ReferentieKey.class)
@Table(schema = "zorg_berichten", name = "referentie")
class ReferentieRow {
    @Id
    private String zender;

    @Id
    private String referentienummer;

    @Column
    private String organisation;

    @Column
    private String bericht;

    protected ReferentieRow() {}

    ReferentieRow(Adres zender, String referentienummer, OrganisationId organisation, String bericht) {
        this.zender = zender.code();
        this.referentienummer = referentienummer;
        this.organisation = organisation.value();
        this.bericht = bericht;
    }

    Plek plek() {
        return new Plek(new OrganisationId(organisation), bericht);
    }
}
