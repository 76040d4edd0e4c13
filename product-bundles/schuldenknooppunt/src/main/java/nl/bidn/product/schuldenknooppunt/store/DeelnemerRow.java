// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Deelnemer;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "schuldenknooppunt", name = "deelnemer")
class DeelnemerRow {
    @Id
    private String organisation;

    @Column
    private String id;

    @Column
    private String soort;

    @Column
    private String vestigingen;

    @Column
    private String weigert;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date sinds;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date tot;

    protected DeelnemerRow() {}

    DeelnemerRow(Deelnemer deelnemer) {
        organisation = deelnemer.organisatie().value();
        id = deelnemer.id().toString();
        bewaar(deelnemer);
    }

    final void bewaar(Deelnemer deelnemer) {
        soort = deelnemer.soort().name();
        vestigingen = Regels.tekst(deelnemer.vestigingen());
        weigert = Regels.tekst(
                deelnemer.weigert().stream().map(Berichttype::toString).sorted().toList());
        sinds = Date.from(deelnemer.sinds());
        tot = deelnemer.tot().map(Date::from).orElse(null);
    }

    String organisation() {
        return organisation;
    }

    Deelnemer deelnemer(Set<Module> modules) {
        return new Deelnemer(
                new OrganisationId(organisation),
                UUID.fromString(id),
                Deelnemersoort.valueOf(soort),
                Regels.lijst(vestigingen),
                modules,
                Regels.lijst(weigert).stream().map(Berichttype::van).collect(Collectors.toSet()),
                sinds.toInstant(),
                Optional.ofNullable(tot).map(Date::toInstant));
    }
}
