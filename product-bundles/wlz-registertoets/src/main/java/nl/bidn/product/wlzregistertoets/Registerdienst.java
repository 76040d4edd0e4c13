// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.time.Clock;
import java.util.List;
import nl.bidn.portal.api.Secrecy;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.service.Register;
import nl.bidn.product.wlzregistertoets.service.Registerstand;
import nl.bidn.product.wlzregistertoets.service.register.RegisterKopie;
import nl.bidn.product.wlzregistertoets.store.RegisterStores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register as all parts of the product look up in it. */
@Component(service = Register.class)
public final class Registerdienst implements Register {
    private final Register kopie;

    @Activate
    public Registerdienst(
            @Reference RegisterStores stores,
            @Reference Registerconfiguratie configuratie,
            @Reference Secrecy secrecy,
            @Reference Clock clock) {
        kopie = new RegisterKopie(stores.register(), configuratie.grenzen(), secrecy, clock);
    }

    @Override
    public Registerstand stand() {
        return kopie.stand();
    }

    @Override
    public Vondst zoek(Bsn bsn) {
        return kopie.zoek(bsn);
    }

    @Override
    public List<Vondst> zoek(List<Bsn> bsns) {
        return kopie.zoek(bsns);
    }
}
