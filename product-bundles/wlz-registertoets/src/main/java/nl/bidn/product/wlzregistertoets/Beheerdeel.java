// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.util.List;
import nl.bidn.portal.api.Contribution;
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
import nl.bidn.product.wlzregistertoets.service.instelling.WaarschuwCertificaat;
import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import nl.bidn.product.wlzregistertoets.service.toezicht.SignaleerOngewoonGebruik;
import nl.bidn.product.wlzregistertoets.service.toezicht.Toezicht;
import nl.bidn.product.wlzregistertoets.service.toezicht.ToezichtStore;
import nl.bidn.product.wlzregistertoets.service.toezicht.VerwijderOudeRaadplegingen;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Bewaartermijn;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Verantwoording;
import nl.bidn.product.wlzregistertoets.service.verantwoording.VerantwoordingStore;
import nl.bidn.product.wlzregistertoets.web.InstellingenTab;
import nl.bidn.product.wlzregistertoets.web.VerantwoordingTab;

/** Accounting for look-ups, seeing unusual use, and what a municipality sets for its systems. */
final class Beheerdeel implements Contribution {
    private final VerantwoordingStore raadplegingen;
    private final ToezichtStore signaleringen;
    private final Portal portal;
    private final Toezicht toezicht;
    private final List<Tab> tabs;

    Beheerdeel(
            Raadpleegdeel raadplegen,
            Register register,
            VerantwoordingStore raadplegingen,
            ToezichtStore signaleringen,
            Doelen doelen,
            WorkingCalendar kalender,
            Portal portal) {
        this.raadplegingen = raadplegingen;
        this.signaleringen = signaleringen;
        this.portal = portal;
        toezicht = new Toezicht(raadplegingen, signaleringen, kalender, portal);
        var verantwoording = new Verantwoording(raadplegingen, raadplegen.toetsen(), portal);
        var instellingen = new Instellingen(raadplegen.toegang(), register, portal);
        tabs = List.of(
                new VerantwoordingTab(verantwoording, toezicht, doelen, portal.clock()),
                new InstellingenTab(instellingen, portal.clock()));
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
                new VerwijderOudeRaadplegingen(raadplegingen, signaleringen, portal));
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
            raadplegingen.vergeet(callerId);
            signaleringen.vergeet(callerId);
        });
    }
}
