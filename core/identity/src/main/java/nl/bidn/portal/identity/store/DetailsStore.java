// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.PersonalDetails;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Personal details in the database. */
@Component(service = DetailsStore.class)
public final class DetailsStore {
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
