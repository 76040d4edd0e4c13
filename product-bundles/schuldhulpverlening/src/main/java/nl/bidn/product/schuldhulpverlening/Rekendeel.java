// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening;

import java.time.Clock;
import java.util.List;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Tab;
import nl.bidn.product.schuldhulpverlening.service.voet.Maxima;
import nl.bidn.product.schuldhulpverlening.web.VoetTab;

/** The Rekenvoorziening beslagvrije voet. */
final class Rekendeel implements Contribution {
    private final Tab tab;

    Rekendeel(Maxima maxima, Clock clock) {
        tab = new VoetTab(maxima, clock);
    }

    @Override
    public List<Tab> tabs() {
        return List.of(tab);
    }
}
