// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Transactions;

/** Which organisations were told what, there only if their transaction was committed. */
public final class NepMeldingen implements Notices {
    private final Transactions transactions;
    private final List<String> gemeld = new CopyOnWriteArrayList<>();

    public NepMeldingen(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void tellAddresses(Set<String> addresses, String key, String path, Object... arguments) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void tellHolders(
            Permission permission,
            Set<OrganisationId> organisations,
            Set<String> addresses,
            String key,
            String path,
            Object... arguments) {
        organisations.forEach(
                organisation -> transactions.afterCommit(() -> gemeld.add(organisation.value() + " " + key)));
    }

    @Override
    public void tellAdministrators(Set<OrganisationId> organisations, String key, Object... arguments) {
        throw new UnsupportedOperationException();
    }

    /** The organisation and the key of each. */
    public List<String> gemeld() {
        return List.copyOf(gemeld);
    }
}
