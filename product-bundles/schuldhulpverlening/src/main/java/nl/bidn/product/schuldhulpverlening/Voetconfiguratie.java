// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening;

import nl.bidn.product.schuldhulpverlening.service.voet.Maxima;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The amounts of the beslagvrije voet that the operator gave in {@code etc/nl.bidn.product.schuldhulpverlening.cfg}. */
@Component(service = Voetconfiguratie.class, configurationPid = "nl.bidn.product.schuldhulpverlening")
public final class Voetconfiguratie {
    /** What the operator may say. */
    public @interface Instelling {
        /** {@code vanaf|alleenstaande|alleenstaande ouder|gehuwd|gehuwd met kinderen|bron}, with semicolons between. */
        String beslagvrije_voet() default Maxima.STANDAARD;
    }

    private final Maxima maxima;

    @Activate
    public Voetconfiguratie(Instelling instelling) {
        this(instelling.beslagvrije_voet());
    }

    Voetconfiguratie(String maxima) {
        this.maxima = Maxima.lees(maxima);
    }

    Maxima maxima() {
        return maxima;
    }
}
