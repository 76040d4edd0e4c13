// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.sql.Date;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.data.Times;
import org.jspecify.annotations.Nullable;

/** An organisation. */
@Entity
@Table(schema = "identities", name = "organisation")
class OrganisationRow {
    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "kind")
    private String kind;

    @Column(name = "name")
    private String name;

    @Column(name = "valid_from")
    private Date validFrom;

    @Column(name = "valid_until")
    private @Nullable Date validUntil;

    @Column(name = "successor")
    private @Nullable String successor;

    OrganisationRow(OrganisationId id, OrganisationType type, String name, LocalDate validFrom) {
        this.code = id.value();
        this.kind = type.name();
        this.name = name;
        this.validFrom = Times.column(validFrom);
    }

    void rename(String newName) {
        name = newName;
    }

    void end(LocalDate until, @Nullable OrganisationId newSuccessor) {
        validUntil = Times.column(until);
        successor = newSuccessor == null ? null : newSuccessor.value();
    }

    Organisation toOrganisation() {
        String after = successor;
        return new Organisation(
                new OrganisationId(code),
                OrganisationType.valueOf(kind),
                name,
                validFrom.toLocalDate(),
                Times.dayOrNull(validUntil),
                after == null ? null : new OrganisationId(after));
    }
}
