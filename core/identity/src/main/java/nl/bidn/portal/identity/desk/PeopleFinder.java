// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.desk;

import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.AccountSearch;
import nl.bidn.portal.identity.store.AccountStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets the database search. */
@Component(service = AccountSearch.class)
public final class PeopleFinder implements AccountSearch {
    private final AccountStore store;
    private final Transactions transactions;

    @Activate
    public PeopleFinder(@Reference AccountStore store, @Reference Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public Found find(Search search, int offset, int most) {
        return transactions.call(() -> {
            int count = store.countMatching(search, MOST + 1);
            int here = Math.max(0, Math.min(most, MOST - offset));
            return new Found(
                    here == 0 ? List.of() : store.search(search, offset, here), Math.min(count, MOST), count > MOST);
        });
    }

    @Override
    public long count(OrganisationId organisation) {
        return transactions.call(() -> store.countPresent(organisation));
    }
}
