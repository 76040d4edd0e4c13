// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening;

import nl.bidn.product.schuldhulpverlening.service.vraag.Doelen;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The purposes that the operator gave in {@code etc/nl.bidn.product.schuldhulpverlening.cfg}. When he changes them, the product
 * comes back with the new ones.
 */
@Component(service = Doelconfiguratie.class, configurationPid = "nl.bidn.product.schuldhulpverlening")
public final class Doelconfiguratie {
    /** What the operator may say. */
    public @interface Instelling {
        /** {@code dienst|code|naam|grondslag}, with semicolons between. */
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

    Doelen doelen() {
        return doelen;
    }
}
