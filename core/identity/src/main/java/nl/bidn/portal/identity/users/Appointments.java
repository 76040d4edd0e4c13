// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import java.util.Optional;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.UserManagement.Why;
import nl.bidn.portal.identity.store.AccountStore;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes administrators, and ends their rights, never the last one's without a successor. Call it in a transaction, after the lock. */
@Component(service = Appointments.class)
public final class Appointments {
    private final Administrators administrators;
    private final AccountStore accounts;
    private final Authority authority;

    @Activate
    public Appointments(
            @Reference Administrators administrators,
            @Reference AccountStore accounts,
            @Reference Authority authority) {
        this.administrators = administrators;
        this.accounts = accounts;
        this.authority = authority;
    }

    Optional<Why> appoint(Reach reach, Account account, Domain domain) {
        if (account.id().equals(reach.by())) {
            return Optional.of(Why.HIMSELF);
        }
        if (!reach.gives(domain)) {
            return Optional.of(Why.BY_FORM);
        }
        if (authority.isOfBidn(account)) {
            return Optional.of(Why.SERVICEDESK);
        }
        if (!authority.mayManage(account)) {
            return Optional.of(Why.NOT_ACTIVE);
        }
        administrators.appoint(account.id(), domain, reach.by().value());
        accounts.countChange(account.id());
        return Optional.empty();
    }

    /**
     * @param by an administrator of this field of work, or an officer of the servicedesk
     * @param successor with one, an administrator may also end his own right: he hands it over
     */
    Optional<Why> dismiss(AccountId by, Account account, Domain domain, @Nullable AccountId successor) {
        if (successor == null) {
            if (account.id().equals(by)) {
                return Optional.of(Why.HIMSELF);
            }
            if (authority.isLast(account, domain)) {
                return Optional.of(Why.LAST_ADMINISTRATOR);
            }
        } else {
            boolean fit = accounts.find(successor)
                    .filter(next -> next.organisation().equals(account.organisation()))
                    .filter(next -> !next.id().equals(account.id()))
                    .filter(authority::mayManage)
                    .isPresent();
            if (!fit) {
                return Optional.of(Why.NOT_ACTIVE);
            }
            administrators.appoint(successor, domain, by.value());
            accounts.countChange(successor);
        }
        administrators.dismiss(account.id(), domain, by.value());
        accounts.countChange(account.id());
        return Optional.empty();
    }
}
