// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Administrators;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks up whether somebody is an officer, each time. */
@Component(service = Officers.class)
public final class Officers {
    private final Administrators administrators;

    @Activate
    public Officers(@Reference Administrators administrators) {
        this.administrators = administrators;
    }

    /** @throws IllegalStateException if he is none */
    void check(AccountId account) {
        if (!administrators.isOfficer(account)) {
            throw new IllegalStateException("Account " + account.value() + " is no officer of the servicedesk");
        }
    }
}
