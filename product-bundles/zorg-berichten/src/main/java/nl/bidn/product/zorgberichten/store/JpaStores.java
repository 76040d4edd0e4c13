// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import javax.persistence.EntityManager;
import nl.bidn.product.zorgberichten.service.BerichtStore;
import nl.bidn.product.zorgberichten.service.MeldingStore;
import nl.bidn.product.zorgberichten.service.Stores;
import nl.bidn.product.zorgberichten.service.TermijnStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All stores of the hub, on its persistence unit; there as soon as the schema steps are done. */
@Component(service = JpaStores.class)
public final class JpaStores implements Stores {
    private final BerichtStore berichten;
    private final TermijnStore termijnen;
    private final MeldingStore meldingen;

    @Activate
    public JpaStores(@Reference(target = "(osgi.unit.name=zorg-berichten)") EntityManager em) {
        berichten = new JpaBerichtStore(em);
        termijnen = new JpaTermijnStore(em);
        meldingen = new JpaMeldingStore(em);
    }

    @Override
    public BerichtStore berichten() {
        return berichten;
    }

    @Override
    public TermijnStore termijnen() {
        return termijnen;
    }

    @Override
    public MeldingStore meldingen() {
        return meldingen;
    }
}
