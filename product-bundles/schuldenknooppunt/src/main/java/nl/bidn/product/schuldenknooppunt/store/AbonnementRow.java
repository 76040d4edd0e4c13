// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import nl.bidn.product.schuldenknooppunt.service.melding.Abonnement;

@Entity
@Table(schema = "schuldenknooppunt", name = "mailabonnement")
@IdClass(AbonnementKey.class)
class AbonnementRow {
    @Id
    private String organisation;

    @Id
    private String adres;

    @Column
    private String wanneer;

    @Column
    private boolean herinneringen;

    protected AbonnementRow() {}

    AbonnementRow(String organisation, Abonnement abonnement) {
        this.organisation = organisation;
        this.adres = abonnement.adres();
        bewaar(abonnement);
    }

    final void bewaar(Abonnement abonnement) {
        wanneer = abonnement.wanneer().name();
        herinneringen = abonnement.herinneringen();
    }

    String adres() {
        return adres;
    }

    String organisation() {
        return organisation;
    }

    Abonnement abonnement() {
        return new Abonnement(adres, Abonnement.Wanneer.valueOf(wanneer), herinneringen);
    }
}
