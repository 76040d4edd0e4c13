// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import nl.bidn.product.schuldenknooppunt.service.adresboek.Aansluitregel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;

/**
 * What the operator said of new participants in {@code etc/nl.bidn.product.schuldenknooppunt.cfg}. A change counts for who is
 * connected after it; the product stays.
 */
@Component(service = Aansluitconfiguratie.class, configurationPid = "nl.bidn.product.schuldenknooppunt")
public final class Aansluitconfiguratie implements Aansluitregel {
    /** What the operator may say. */
    public @interface Instelling {
        /** {@code aanvragen}: the servicedesk grants each module; {@code meteen}: all of its kind are granted at once. */
        String modules() default "aanvragen";
    }

    private volatile boolean meteen;

    @Activate
    public Aansluitconfiguratie(Instelling instelling) {
        this(instelling.modules());
    }

    Aansluitconfiguratie(String modules) {
        lees(modules);
    }

    @Modified
    void wijzig(Instelling instelling) {
        lees(instelling.modules());
    }

    private void lees(String modules) {
        meteen = modules.strip().equals("meteen");
    }

    @Override
    public boolean kentMeteenToe() {
        return meteen;
    }
}
