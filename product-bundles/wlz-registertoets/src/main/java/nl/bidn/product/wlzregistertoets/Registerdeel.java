// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.util.List;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.wlzregistertoets.endpoint.RegisterleveringEndpoint;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.register.Grenzen;
import nl.bidn.product.wlzregistertoets.service.register.LaadRegister;
import nl.bidn.product.wlzregistertoets.service.register.NaWissel;
import nl.bidn.product.wlzregistertoets.service.register.RegisterProbe;
import nl.bidn.product.wlzregistertoets.service.register.Registerleveringen;
import nl.bidn.product.wlzregistertoets.service.register.RuimRegisterOp;
import nl.bidn.product.wlzregistertoets.store.RegisterStores;

/** The copy of the register: how the CIZ delivers it, and how it is loaded. */
final class Registerdeel implements Contribution {
    private final RegisterStores stores;
    private final Grenzen grenzen;
    private final NaWissel naWissel;
    private final Portal portal;

    Registerdeel(RegisterStores stores, Registerconfiguratie configuratie, NaWissel naWissel, Portal portal) {
        this.stores = stores;
        this.grenzen = configuratie.grenzen();
        this.naWissel = naWissel;
        this.portal = portal;
    }

    /** The door of the CIZ. */
    @Override
    public List<Endpoint> endpoints() {
        var leveringen = new RegisterleveringEndpoint(new Registerleveringen(stores.leveringen(), portal));
        return List.of(
                new Endpoint.Rest(1, Webservicedeel.VERSIE, RegisterleveringEndpoint.PAD, Rights.LEVEREN, leveringen));
    }

    @Override
    public List<Worker> workers() {
        return List.of(new LaadRegister(stores.register(), stores.leveringen(), grenzen, naWissel, portal));
    }

    @Override
    public List<Job> jobs() {
        return List.of(new RuimRegisterOp(stores.register(), stores.leveringen(), portal));
    }

    @Override
    public List<Probe> probes() {
        return List.of(new RegisterProbe(stores.register(), grenzen, portal));
    }

    @Override
    public List<Retention> retention() {
        return List.of(new Retention(
                "registerlevering",
                RuimRegisterOp.BEWAARTERMIJN,
                "Eigen keuze, verantwoording van leveringen",
                RuimRegisterOp.NAAM));
    }
}
