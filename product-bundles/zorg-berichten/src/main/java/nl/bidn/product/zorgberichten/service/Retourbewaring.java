// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.Optional;
import nl.bidn.product.zorgberichten.message.check.Verslag;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import nl.bidn.product.zorgberichten.service.Opname.Opgenomen;

/**
 * Keeps the retour codes of a message, also when there are none: then all is well. Of a message that does not follow its schema
 * nothing is kept, as its codes may be wrong or not all of them.
 */
final class Retourbewaring implements Gevolg {
    private final BerichtStore store;

    Retourbewaring(BerichtStore store) {
        this.store = store;
    }

    @Override
    public void van(Bericht bericht, Berichttype type, Optional<Bericht> heen, Opgenomen opgenomen) {
        Verslag verslag = opgenomen.verslag();
        boolean dit = verslag.type()
                .filter(read -> read.namespace().equals(type.namespace()))
                .isPresent();
        if (dit && type.heeftRetourcodes() && verslag.niveau() != 1) {
            store.addRetour(bericht.organisation(), bericht.id(), verslag.retourcodes());
        }
    }
}
