// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The purposes that the operator gave in {@code etc/nl.bidn.product.wlz-registertoets.cfg}. When he changes them, the product
 * comes back with the new ones.
 */
@Component(service = Doelconfiguratie.class, configurationPid = "nl.bidn.product.wlz-registertoets")
public final class Doelconfiguratie {
    /** What the operator may say. */
    public @interface Instelling {
        /** {@code code|naam|grondslag}, with semicolons between. */
        String doelen() default Doelen.STANDAARD;
    }

    private final Doelen doelen;

    @Activate
    public Doelconfiguratie(Instelling instelling) {
        this(instelling.doelen());
    }

    Doelconfiguratie(String doelen) {
        this.doelen = Doelen.lees(doelen);
    }

    public Doelen doelen() {
        return doelen;
    }
}
