// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening;

import java.util.List;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.schuldhulpverlening.service.Portal;
import nl.bidn.product.schuldhulpverlening.service.beheer.Instelling;
import nl.bidn.product.schuldhulpverlening.service.beheer.Instellingen;
import nl.bidn.product.schuldhulpverlening.service.beheer.Sleutels;
import nl.bidn.product.schuldhulpverlening.service.beheer.Verantwoording;
import nl.bidn.product.schuldhulpverlening.service.beheer.Verantwoordingstore;
import nl.bidn.product.schuldhulpverlening.service.beheer.WaarschuwCertificaat;
import nl.bidn.product.schuldhulpverlening.service.vraag.Doelen;
import nl.bidn.product.schuldhulpverlening.web.InstellingenTab;
import nl.bidn.product.schuldhulpverlening.web.MachtigingenTab;
import nl.bidn.product.schuldhulpverlening.web.VerantwoordingTab;

/** Providers, settings with their reminders, and accounting. */
final class Beheerdeel implements Contribution {
    private final List<Tab> tabs;
    private final List<Worker> workers;

    Beheerdeel(Verantwoordingstore store, Sleutels sleutels, Doelen doelen, Portal portal) {
        tabs = List.of(
                new MachtigingenTab(portal.mandates(), portal.clock()),
                new InstellingenTab(new Instellingen(portal), sleutels, portal.numbers(), portal.clock()),
                new VerantwoordingTab(new Verantwoording(store, portal), doelen, portal.directory(), portal.clock()));
        workers = List.of(new WaarschuwCertificaat(portal));
    }

    @Override
    public List<Tab> tabs() {
        return tabs;
    }

    @Override
    public List<Worker> workers() {
        return workers;
    }

    @Override
    public List<Setting<?>> settings() {
        return Instelling.alle();
    }
}
