// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import java.util.Optional;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.UserManagement.User;
import nl.bidn.portal.identity.UserManagement.Why;
import nl.bidn.portal.identity.erasure.Erasure;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whom an administrator may remove. Call it in a transaction, after the lock. */
@Component(service = Erasing.class)
public final class Erasing {
    private final Authority authority;
    private final Erasure erasure;

    @Activate
    public Erasing(@Reference Authority authority, @Reference Erasure erasure) {
        this.authority = authority;
        this.erasure = erasure;
    }

    /** Why it is not done; empty: it may be. */
    Optional<Why> flaw(Reach reach, User user) {
        if (user.account().id().equals(reach.by())) {
            return Optional.of(Why.HIMSELF);
        }
        if (authority.isOfBidn(user.account())) {
            return Optional.of(Why.SERVICEDESK);
        }
        if (!user.removable()) {
            return Optional.of(Why.SWITCH_OFF_FIRST);
        }
        return user.elsewhere().isEmpty() ? Optional.empty() : Optional.of(Why.ELSEWHERE);
    }

    void erase(Reach reach, Account account) {
        erasure.erase(account, reach.by().value(), "");
    }
}
