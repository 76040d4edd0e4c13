// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.store;

import javax.persistence.EntityManager;
import nl.bidn.product.alleenverdieners.service.DeliveryStore;
import nl.bidn.product.alleenverdieners.service.RemovalStore;
import nl.bidn.product.alleenverdieners.service.ReportStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All stores of the product, on its persistence unit; there as soon as the schema steps are done. */
@Component(service = JpaStores.class)
public final class JpaStores {
    private final ReportStore reports;
    private final DeliveryStore deliveries;
    private final RemovalStore removals;

    @Activate
    public JpaStores(@Reference(target = "(osgi.unit.name=alleenverdieners)") EntityManager em) {
        reports = new JpaReportStore(em);
        deliveries = new JpaDeliveryStore(em);
        removals = new JpaRemovalStore(em);
    }

    public ReportStore reports() {
        return reports;
    }

    public DeliveryStore deliveries() {
        return deliveries;
    }

    public RemovalStore removals() {
        return removals;
    }
}
