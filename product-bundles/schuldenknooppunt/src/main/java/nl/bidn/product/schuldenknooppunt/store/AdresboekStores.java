// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import javax.persistence.EntityManager;
import nl.bidn.product.schuldenknooppunt.service.adresboek.DeelnemerStore;
import nl.bidn.product.schuldenknooppunt.service.melding.MeldingStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stores of participants and of whom to tell; there as soon as the schema steps are done. */
@Component(service = AdresboekStores.class)
public final class AdresboekStores {
    private final DeelnemerStore deelnemers;
    private final MeldingStore meldingen;

    @Activate
    public AdresboekStores(@Reference(target = "(osgi.unit.name=schuldenknooppunt)") EntityManager em) {
        deelnemers = new JpaDeelnemerStore(em);
        meldingen = new JpaMeldingStore(em);
    }

    public DeelnemerStore deelnemers() {
        return deelnemers;
    }

    public MeldingStore meldingen() {
        return meldingen;
    }
}
