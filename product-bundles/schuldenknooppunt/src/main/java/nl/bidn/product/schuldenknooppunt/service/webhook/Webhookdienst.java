// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import nl.bidn.product.schuldenknooppunt.service.Portal;

/** All that there is of webhooks on one node, put together: they share what the node remembers. */
public record Webhookdienst(
        WebhookStore store,
        Webhooks webhooks,
        Systeemmelder melder,
        Bezorg bezorg,
        VerwijderBezorgingen opruimer,
        BezorgingProbe probe) {
    public static Webhookdienst van(WebhookStore store, BezorgingStore bezorgingen, Portal portal) {
        var geheugen = new Webhookgeheugen(store, portal);
        var melder = new Systeemmelder(geheugen, bezorgingen, portal);
        return new Webhookdienst(
                store,
                new Webhooks(store, bezorgingen, geheugen, melder, portal),
                melder,
                new Bezorg(store, bezorgingen, geheugen, portal),
                new VerwijderBezorgingen(bezorgingen, portal),
                new BezorgingProbe(bezorgingen, portal));
    }
}
