// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import javax.persistence.EntityManager;
import nl.bidn.product.wlzregistertoets.service.register.LeveringStore;
import nl.bidn.product.wlzregistertoets.service.register.RegisterStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stores of the register; there as soon as the schema steps are done. */
@Component(service = RegisterStores.class)
public final class RegisterStores {
    private final RegisterStore register;
    private final LeveringStore leveringen;

    @Activate
    public RegisterStores(@Reference(target = "(osgi.unit.name=wlz-registertoets)") EntityManager em) {
        register = new JpaRegisterStore(em);
        leveringen = new JpaLeveringStore(em);
    }

    public RegisterStore register() {
        return register;
    }

    public LeveringStore leveringen() {
        return leveringen;
    }
}
