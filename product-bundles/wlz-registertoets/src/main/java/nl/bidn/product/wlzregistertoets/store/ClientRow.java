// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import nl.bidn.product.wlzregistertoets.service.signaal.Client;
import nl.bidn.product.wlzregistertoets.service.signaal.Clientgegevens;
import nl.bidn.product.wlzregistertoets.service.signaal.Wlzstand;
import org.jspecify.annotations.Nullable;

@Entity
@IdClass(ClientKey.class)
@Table(schema = "wlz_registertoets", name = "signaal_client")
class ClientRow {
    @Id
    private String organisation;

    @Id
    private String id;

    @Column(name = "bsn_hash")
    private String bsnHash;

    @Column
    private String bsn;

    @Column
    private String kenmerk;

    @Column
    private @Nullable String begindatum;

    @Column
    private @Nullable String einddatum;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date toegevoegd;

    @Column
    private @Nullable String status;

    @Column
    private @Nullable String afgiftedatum;

    @Column
    private @Nullable String ingangsdatum;

    @Column(name = "einddatum_wlz")
    private @Nullable String einddatumWlz;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date vergeleken;

    protected ClientRow() {}

    ClientRow(Client client) {
        this.organisation = client.organisatie().value();
        this.id = client.id();
        this.bsnHash = client.bsnHash();
        this.bsn = client.bsn();
        this.kenmerk = client.kenmerk();
        this.begindatum = Dagen.tekst(client.begindatum());
        this.einddatum = Dagen.tekst(client.einddatum());
        this.toegevoegd = Date.from(client.toegevoegd());
    }

    void wijzig(Clientgegevens gegevens) {
        this.kenmerk = gegevens.kenmerk();
        this.begindatum = Dagen.tekst(gegevens.begindatum());
        this.einddatum = Dagen.tekst(gegevens.einddatum());
    }

    void vergeleken(Wlzstand stand, Instant peilmoment) {
        this.status = stand.status().name();
        this.afgiftedatum = Dagen.tekst(stand.afgiftedatum());
        this.ingangsdatum = Dagen.tekst(stand.ingangsdatum());
        this.einddatumWlz = Dagen.tekst(stand.einddatum());
        this.vergeleken = Date.from(peilmoment);
    }

    Client client() {
        return new Client(
                new OrganisationId(organisation),
                id,
                bsnHash,
                bsn,
                kenmerk,
                Dagen.dag(begindatum),
                Dagen.dag(einddatum),
                toegevoegd.toInstant(),
                Optional.ofNullable(status).map(this::stand));
    }

    private Wlzstand stand(String bekend) {
        return new Wlzstand(
                WlzStatus.valueOf(bekend), Dagen.dag(afgiftedatum), Dagen.dag(ingangsdatum), Dagen.dag(einddatumWlz));
    }
}
