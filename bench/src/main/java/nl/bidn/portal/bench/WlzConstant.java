// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.service.Indicatie;
import nl.bidn.product.wlzregistertoets.service.Register;
import nl.bidn.product.wlzregistertoets.service.Registerstand;
import nl.bidn.product.wlzregistertoets.service.Versheid;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;

/** In the place of the register: has the same of everybody, and looks nobody up. */
final class WlzConstant implements Register {
    private final Registerstand stand;
    private final Vondst everybody;

    WlzConstant(Instant moment) {
        stand = new Registerstand(Versheid.ACTUEEL, Optional.of(moment), false);
        everybody = new Vondst(
                stand,
                Optional.of(new Indicatie(WlzStatus.JA, LocalDate.of(2026, 1, 10), LocalDate.of(2026, 2, 1), null)));
    }

    @Override
    public Registerstand stand() {
        return stand;
    }

    @Override
    public Vondst zoek(Bsn bsn) {
        return everybody;
    }

    @Override
    public List<Vondst> zoek(List<Bsn> bsns) {
        return Collections.nCopies(bsns.size(), everybody);
    }
}
