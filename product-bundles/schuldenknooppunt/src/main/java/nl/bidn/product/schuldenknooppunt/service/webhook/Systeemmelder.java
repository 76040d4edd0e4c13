// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.message.webhook.Kennisgeving;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutelmelder;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.melding.Gebeurtenis;
import nl.bidn.product.schuldenknooppunt.service.melding.Melder;

/** Writes down for systems what happened, in the transaction in which it did; {@link Bezorg} brings it. */
public final class Systeemmelder implements Melder, Sleutelmelder {
    private final Webhookgeheugen geheugen;
    private final BezorgingStore bezorgingen;
    private final Portal portal;

    Systeemmelder(Webhookgeheugen geheugen, BezorgingStore bezorgingen, Portal portal) {
        this.geheugen = geheugen;
        this.bezorgingen = bezorgingen;
        this.portal = portal;
    }

    @Override
    public void meld(Gebeurtenis gebeurtenis, OrganisationId wie, Bericht bericht) {
        vertel(
                Soort.van(gebeurtenis),
                wie,
                "bericht." + klein(gebeurtenis),
                bericht.kop().referentie().toString());
    }

    @Override
    public void meld(Wat wat, OrganisationId wie, String kid) {
        vertel(Soort.SLEUTEL, wie, "sleutel." + klein(wat), kid);
    }

    private void vertel(Soort soort, OrganisationId wie, String type, String onderwerp) {
        geheugen.van(wie, soort).forEach(webhook -> stuur(webhook, type, onderwerp));
    }

    Bezorging stuur(Webhook webhook, String type, String onderwerp) {
        Instant nu = portal.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        var bezorging = Bezorging.nieuw(webhook, new Kennisgeving(type, onderwerp, nu));
        bezorgingen.voegToe(bezorging);
        portal.tasks().ask(Bezorg.NAAM, webhook.organisatie(), bezorging.id().toString());
        return bezorging;
    }

    private static String klein(Enum<?> waarde) {
        return waarde.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
