// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.melding;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;

/**
 * Has people told, not more than once in a short while however much comes: they are told that something is waiting, never what.
 * What it asks for on a node covers all that comes there before it is done, so most messages cost nothing here.
 */
public final class Mensenmelder implements Melder {
    /** So much later people are told, of all that came meanwhile. */
    private static final Duration WACHT = Duration.ofSeconds(20);
    /** A transaction that takes longer than this asks again. */
    private static final Duration MARGE = Duration.ofSeconds(10);

    private static final int MEESTE = 10_000;

    private final Adresboek adresboek;
    private final Portal portal;
    /** Until when what was asked covers what comes, by organisation and what is told. */
    private final Map<String, Instant> gedekt = new ConcurrentHashMap<>();

    public Mensenmelder(Adresboek adresboek, Portal portal) {
        this.adresboek = adresboek;
        this.portal = portal;
    }

    @Override
    public void meld(Gebeurtenis gebeurtenis, OrganisationId wie, Bericht bericht) {
        switch (gebeurtenis) {
            case AANGEBODEN, HERINNERING_BEVESTIGEN, HERINNERING_ANTWOORDEN -> vraag(gebeurtenis.name(), wie);
            case VERLOPEN -> vraag(gebeurtenis.name() + (isAfzender(wie, bericht) ? "-afzender" : "-ontvanger"), wie);
            // seen in the overview; worth a call to a system, but no mail
            case OPGEHAALD, BEVESTIGD, INGETROKKEN -> {}
            // of all such messages together they are told once, where they are found
            case ONLEESBAAR -> {}
        }
    }

    private boolean isAfzender(OrganisationId wie, Bericht bericht) {
        return adresboek
                .van(wie)
                .filter(adres -> adres.id().equals(bericht.kop().afzender()))
                .isPresent();
    }

    private void vraag(String gebeurtenis, OrganisationId wie) {
        String wat = gebeurtenis.toLowerCase(Locale.ROOT).replace('_', '-');
        String sleutel = wie.value() + ' ' + wat;
        Instant nu = portal.clock().instant();
        if (nu.isBefore(gedekt.getOrDefault(sleutel, Instant.MIN))) {
            return;
        }
        portal.tasks().ask(VertelMensen.NAAM, wie, wat, nu.plus(WACHT));
        portal.transactions().afterCommit(() -> {
            if (gedekt.size() >= MEESTE) {
                gedekt.clear();
            }
            gedekt.put(sleutel, nu.plus(WACHT).minus(MARGE));
        });
    }
}
