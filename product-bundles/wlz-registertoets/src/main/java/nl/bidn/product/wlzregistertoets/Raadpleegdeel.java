// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.util.List;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Tab;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Register;
import nl.bidn.product.wlzregistertoets.service.instelling.Systeemtoegang;
import nl.bidn.product.wlzregistertoets.service.instelling.Verzoekteller;
import nl.bidn.product.wlzregistertoets.service.toets.Berichtnummers;
import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import nl.bidn.product.wlzregistertoets.service.toets.RaadplegingStore;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemtoets;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsen;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.service.verantwoording.VerantwoordingStore;
import nl.bidn.product.wlzregistertoets.web.RaadplegenTab;

/** Looking up, by people and by systems. */
final class Raadpleegdeel implements Contribution {
    private final Portal portal;
    private final Vraagcontrole controle;
    private final Toetsen toetsen;
    private final Systeemtoegang toegang;
    private final Tab tab;

    Raadpleegdeel(
            Register register,
            RaadplegingStore raadplegingen,
            VerantwoordingStore verantwoording,
            Doelen doelen,
            Portal portal) {
        this.portal = portal;
        toegang = new Systeemtoegang(portal.settings(), portal.clock());
        controle = new Vraagcontrole(doelen);
        toetsen = new Toetsen(register, raadplegingen, controle, new Verzoekteller(verantwoording, portal), portal);
        tab = new RaadplegenTab(toetsen, doelen);
    }

    /** The same for each door. */
    Toetsen toetsen() {
        return toetsen;
    }

    /** For each door of systems. */
    Systeemtoets systeemtoets(Berichtnummers nummers) {
        return new Systeemtoets(toetsen, controle, toegang, nummers, portal);
    }

    /** For each door of systems: what an organisation set for its own. */
    Systeemtoegang toegang() {
        return toegang;
    }

    @Override
    public List<Tab> tabs() {
        return List.of(tab);
    }
}
