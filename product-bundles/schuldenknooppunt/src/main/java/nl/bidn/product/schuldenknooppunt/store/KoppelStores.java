// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import javax.persistence.EntityManager;
import nl.bidn.product.schuldenknooppunt.service.webhook.BezorgingStore;
import nl.bidn.product.schuldenknooppunt.service.webhook.WebhookStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stores of webhooks and of what waits for them; there as soon as the schema steps are done. */
@Component(service = KoppelStores.class)
public final class KoppelStores {
    private final WebhookStore webhooks;
    private final BezorgingStore bezorgingen;

    @Activate
    public KoppelStores(@Reference(target = "(osgi.unit.name=schuldenknooppunt)") EntityManager em) {
        webhooks = new JpaWebhookStore(em);
        bezorgingen = new JpaBezorgingStore(em);
    }

    public WebhookStore webhooks() {
        return webhooks;
    }

    public BezorgingStore bezorgingen() {
        return bezorgingen;
    }
}
