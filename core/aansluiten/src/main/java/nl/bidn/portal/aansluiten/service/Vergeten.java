// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import nl.bidn.portal.aansluiten.store.AanvraagStore;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AccountListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets go of a person who is removed: how to reach him does not stay with what he asked. */
@Component
public final class Vergeten implements AccountListener {
    private final AanvraagStore store;

    @Activate
    public Vergeten(@Reference AanvraagStore store) {
        this.store = store;
    }

    @Override
    public void erased(AccountId account) {
        store.forget(account);
    }
}
