// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import java.time.Duration;
import java.time.Instant;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Probe;
import nl.bidn.product.schuldenknooppunt.service.Portal;

/** Whether notifications go out. That a receiver is away is its own affair; that nobody even tries is ours. */
public final class BezorgingProbe implements Probe {
    private static final Duration LANGST = Duration.ofMinutes(15);

    private final BezorgingStore bezorgingen;
    private final Portal portal;

    public BezorgingProbe(BezorgingStore bezorgingen, Portal portal) {
        this.bezorgingen = bezorgingen;
        this.portal = portal;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public Health check() {
        BezorgingStore.Telling telling = portal.transactions().call(bezorgingen::telling);
        Instant nu = portal.clock().instant();
        boolean blijftLiggen = telling.oudste()
                .filter(moment -> moment.plus(LANGST).isBefore(nu))
                .isPresent();
        String detail = "%d wait, %d given up".formatted(telling.wachtend(), telling.dood());
        return blijftLiggen ? Health.degraded(detail + ", some untried for 15 minutes") : Health.ok(detail);
    }
}
