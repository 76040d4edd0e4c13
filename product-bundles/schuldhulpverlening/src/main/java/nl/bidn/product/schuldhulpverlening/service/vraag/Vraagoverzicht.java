// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Transactions;

/** The questions that somebody may see, in pages. */
public final class Vraagoverzicht {
    private final Lijststore store;
    private final Transactions transactions;

    public Vraagoverzicht(Lijststore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    public List<Vraag> lijst(
            Caller caller, List<Organisation> organisaties, Optional<Vraagstaat> staat, int vanaf, int meeste) {
        List<Zicht> zicht = Zicht.van(caller, organisaties);
        return zicht.isEmpty() ? List.of() : transactions.call(() -> store.lijst(zicht, staat, vanaf, meeste));
    }

    /** How many there are, but not counted further than so many. */
    public int aantal(Caller caller, List<Organisation> organisaties, Optional<Vraagstaat> staat, int meeste) {
        List<Zicht> zicht = Zicht.van(caller, organisaties);
        return zicht.isEmpty() ? 0 : transactions.call(() -> store.aantal(zicht, staat, meeste));
    }
}
