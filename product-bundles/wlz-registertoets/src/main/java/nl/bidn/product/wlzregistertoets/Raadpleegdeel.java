// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.util.List;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.api.WorkingCalendar;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Register;
import nl.bidn.product.wlzregistertoets.service.instelling.Instelling;
import nl.bidn.product.wlzregistertoets.service.instelling.Instellingen;
import nl.bidn.product.wlzregistertoets.service.instelling.Systeemtoegang;
import nl.bidn.product.wlzregistertoets.service.instelling.Verzoekteller;
import nl.bidn.product.wlzregistertoets.service.instelling.WaarschuwCertificaat;
import nl.bidn.product.wlzregistertoets.service.toets.Berichtnummers;
import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import nl.bidn.product.wlzregistertoets.service.toets.RaadplegingStore;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemtoets;
import nl.bidn.product.wlzregistertoets.service.toets.Toegang;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsen;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.service.toezicht.SignaleerOngewoonGebruik;
import nl.bidn.product.wlzregistertoets.service.toezicht.Toezicht;
import nl.bidn.product.wlzregistertoets.service.toezicht.ToezichtStore;
import nl.bidn.product.wlzregistertoets.service.toezicht.VerwijderOudeRaadplegingen;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Bewaartermijn;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Verantwoording;
import nl.bidn.product.wlzregistertoets.service.verantwoording.VerantwoordingStore;
import nl.bidn.product.wlzregistertoets.web.InstellingenTab;
import nl.bidn.product.wlzregistertoets.web.RaadplegenTab;
import nl.bidn.product.wlzregistertoets.web.VerantwoordingTab;

/** Looking up by people, accounting for it, and what a municipality sets for its systems. */
final class Raadpleegdeel implements Deel {
    /** What is kept of look-ups, in one. */
    record Stores(RaadplegingStore raadplegingen, VerantwoordingStore verantwoording, ToezichtStore toezicht) {}

    private final Stores stores;
    private final Portal portal;
    private final Vraagcontrole controle;
    private final Toetsen toetsen;
    private final Toegang toegang;
    private final Toezicht toezicht;
    private final List<Tab> tabs;

    Raadpleegdeel(Register register, Stores stores, Doelen doelen, WorkingCalendar kalender, Portal portal) {
        this.stores = stores;
        this.portal = portal;
        var systemen = new Systeemtoegang(portal.settings(), portal.clock());
        toegang = systemen;
        controle = new Vraagcontrole(doelen);
        toetsen = new Toetsen(
                register, stores.raadplegingen(), controle, new Verzoekteller(stores.verantwoording(), portal), portal);
        toezicht = new Toezicht(stores.verantwoording(), stores.toezicht(), kalender, portal);
        var verantwoording = new Verantwoording(stores.verantwoording(), toetsen, portal);
        tabs = List.of(
                new RaadplegenTab(toetsen, doelen),
                new VerantwoordingTab(verantwoording, toezicht, doelen, portal.clock()),
                new InstellingenTab(new Instellingen(systemen, register, portal), portal.clock()));
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
    Toegang toegang() {
        return toegang;
    }

    @Override
    public List<Tab> tabs() {
        return tabs;
    }

    @Override
    public List<Setting<?>> settings() {
        return Instelling.alle();
    }

    @Override
    public List<Job> jobs() {
        return List.of(
                new SignaleerOngewoonGebruik(toezicht, portal),
                new VerwijderOudeRaadplegingen(stores.verantwoording(), stores.toezicht(), portal));
    }

    @Override
    public List<Worker> workers() {
        return List.of(new WaarschuwCertificaat(portal));
    }

    @Override
    public List<Retention> retention() {
        return List.of(new Retention(
                "raadplegingen",
                Bewaartermijn.TERMIJN,
                "Eigen keuze, even lang als het Logboek Dataverwerkingen",
                VerwijderOudeRaadplegingen.NAAM));
    }

    @Override
    public void forget(String callerId) {
        portal.transactions().run(() -> {
            stores.verantwoording().vergeet(callerId);
            stores.toezicht().vergeet(callerId);
        });
    }
}
