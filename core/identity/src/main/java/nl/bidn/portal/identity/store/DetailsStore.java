// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.PersonalDetails;
import nl.bidn.portal.identity.Registration.Told;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Personal details in the database. */
@Component(service = DetailsStore.class)
public final class DetailsStore {
    private static final String FORM =
            "SELECT a.email, a.newsletter, d.account, d.salutation, d.initials, d.first_name, d.infix, d.last_name,"
                    + " d.department, d.phone FROM identities.account a"
                    + " LEFT JOIN identities.personal_details d ON d.account = a.id WHERE a.id = ?";

    private final EntityManager em;

    @Activate
    public DetailsStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public Optional<PersonalDetails> find(AccountId account) {
        return row(account).map(PersonalDetailsRow::toDetails);
    }

    /** Whether the person told them himself; else they are what the way in knew. */
    public boolean told(AccountId account) {
        return row(account).filter(PersonalDetailsRow::told).isPresent();
    }

    /** What the form of the details shows; none: there is no such account. */
    public Optional<Told> form(AccountId account) {
        return Plain.first(
                em,
                FORM,
                row -> new Told(
                        row.getString(3) == null ? PersonalDetails.NONE : read(row),
                        row.getString(1),
                        row.getBoolean(2)),
                account.value());
    }

    private static PersonalDetails read(ResultSet row) throws SQLException {
        return new PersonalDetails(
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    /** @param toldAt when the person told them; none: they were only filled in beforehand */
    public void keep(AccountId account, PersonalDetails details, @Nullable Instant toldAt) {
        row(account)
                .ifPresentOrElse(
                        row -> row.set(details, toldAt),
                        () -> em.persist(new PersonalDetailsRow(account, details, toldAt)));
    }

    private Optional<PersonalDetailsRow> row(AccountId account) {
        return Optional.ofNullable(em.find(PersonalDetailsRow.class, account.value()));
    }
}
