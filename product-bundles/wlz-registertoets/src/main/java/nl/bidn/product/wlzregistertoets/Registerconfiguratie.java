// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.time.Duration;
import nl.bidn.product.wlzregistertoets.service.register.Grenzen;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * What the operator says of the register in {@code etc/nl.bidn.product.wlz-registertoets.cfg}. When he changes it, the product
 * comes back with it.
 */
@Component(service = Registerconfiguratie.class, configurationPid = "nl.bidn.product.wlz-registertoets")
public final class Registerconfiguratie {
    /** What the operator may say. */
    public @interface Instelling {
        /** How old the register may be; beyond that nothing is answered. At least 24. */
        int register_bruikbaar_uren() default 72;

        /** By how many percent a new register may be smaller than the one in use. */
        int register_krimp_procent() default 10;
    }

    private final Grenzen grenzen;

    @Activate
    public Registerconfiguratie(Instelling instelling) {
        this(new Grenzen(Duration.ofHours(instelling.register_bruikbaar_uren()), instelling.register_krimp_procent()));
    }

    Registerconfiguratie(Grenzen grenzen) {
        this.grenzen = grenzen;
    }

    Grenzen grenzen() {
        return grenzen;
    }
}
