// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Tab;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Register;
import nl.bidn.product.wlzregistertoets.service.toets.Berichtnummers;
import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import nl.bidn.product.wlzregistertoets.service.toets.RaadplegingStore;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemtoets;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsen;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Bewaartermijn;
import nl.bidn.product.wlzregistertoets.service.verantwoording.VerantwoordingStore;
import nl.bidn.product.wlzregistertoets.service.verantwoording.VerwijderOudeRaadplegingen;
import nl.bidn.product.wlzregistertoets.web.RaadplegenTab;

/** Looking up by people, accounting for it, and what a municipality sets for its systems. */
final class Raadpleegdeel {
    private final VerantwoordingStore verantwoording;
    private final Portal portal;
    private final Vraagcontrole controle;
    private final Toetsen toetsen;
    private final Doelen doelen;

    Raadpleegdeel(
            Register register,
            RaadplegingStore raadplegingen,
            VerantwoordingStore verantwoording,
            Doelen doelen,
            Portal portal) {
        this.verantwoording = verantwoording;
        this.portal = portal;
        this.doelen = doelen;
        this.controle = new Vraagcontrole(doelen);
        this.toetsen = new Toetsen(register, raadplegingen, controle, portal);
    }

    /** The same for each door. */
    Toetsen toetsen() {
        return toetsen;
    }

    /** For each door of systems. */
    Systeemtoets systeemtoets(Berichtnummers nummers) {
        return new Systeemtoets(toetsen, controle, (caller, voor) -> Optional.empty(), nummers, portal);
    }

    List<Tab> tabs() {
        return List.of(new RaadplegenTab(toetsen, doelen));
    }

    List<Job> jobs() {
        return List.of(new VerwijderOudeRaadplegingen(verantwoording, portal));
    }

    List<Retention> retention() {
        return List.of(new Retention(
                "raadplegingen",
                Bewaartermijn.TERMIJN,
                "Eigen keuze, even lang als het Logboek Dataverwerkingen",
                VerwijderOudeRaadplegingen.NAAM));
    }

    void vergeet(String callerId) {
        portal.transactions().run(() -> verantwoording.vergeet(callerId));
    }
}
