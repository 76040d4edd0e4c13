// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.util.List;
import java.util.Optional;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;

/** As long as no set is there. */
final class GeenSoorten implements Berichtsoorten {
    @Override
    public Optional<Berichtsoort> vind(Berichttype type) {
        return Optional.empty();
    }

    @Override
    public List<Berichtsoort> alle() {
        return List.of();
    }
}
