// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import javax.persistence.EntityManager;
import nl.bidn.product.wlzregistertoets.service.lijst.LijstStore;
import nl.bidn.product.wlzregistertoets.service.signaal.SignaalStores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stores of Lijst controleren and Wlz-signalen; there as soon as the schema steps are done. */
@Component(service = JpaLijstStores.class)
public final class JpaLijstStores {
    private final LijstStore lijsten;
    private final SignaalStores signalen;

    @Activate
    public JpaLijstStores(@Reference(target = "(osgi.unit.name=wlz-registertoets)") EntityManager em) {
        lijsten = new JpaLijstStore(em);
        signalen = new SignaalStores(new JpaClientStore(em), new JpaSignaalStore(em), new JpaBeurten(em));
    }

    public LijstStore lijsten() {
        return lijsten;
    }

    public SignaalStores signalen() {
        return signalen;
    }
}
