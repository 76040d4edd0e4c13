// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import java.time.Clock;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.melding.MeldingStore;
import nl.bidn.product.schuldenknooppunt.service.webhook.WebhookStore;

/** Removes keys that nobody needs any more, what was asked long ago, and whom an organisation named that left. */
public final class VerwijderOudeGegevens implements Job {
    public static final String NAAM = "verwijder-oude-gegevens";
    /** As long as the lines of the logbook, so that a signature of then can be looked at. */
    public static final Period SLEUTELS = Period.ofMonths(18);

    public static final Period AANVRAGEN = Period.ofYears(2);
    /** After the organisation left, which may have been a mistake. */
    public static final Period CONTACTEN = Period.ofDays(30);

    private static final LocalTime NACHT = LocalTime.of(2, 30);

    private final DeelnemerStore store;
    private final MeldingStore meldingen;
    private final WebhookStore webhooks;
    private final Adresboekgeheugen boek;
    private final Portal portal;

    public VerwijderOudeGegevens(
            DeelnemerStore store,
            MeldingStore meldingen,
            WebhookStore webhooks,
            Adresboekgeheugen boek,
            Portal portal) {
        this.store = store;
        this.meldingen = meldingen;
        this.webhooks = webhooks;
        this.boek = boek;
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAAM;
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(NACHT);
    }

    @Override
    public String run(Clock clock) {
        var nu = clock.instant().atOffset(ZoneOffset.UTC);
        return portal.transactions().call(() -> {
            store.neem();
            int sleutels = store.verwijderSleutels(nu.minus(SLEUTELS).toInstant());
            int aanvragen = store.verwijderAanvragen(nu.minus(AANVRAGEN).toInstant());
            List<Deelnemer> weg = store.deelnemers().stream()
                    .filter(deelnemer -> deelnemer
                            .tot()
                            .filter(nu.minus(CONTACTEN).toInstant()::isAfter)
                            .isPresent())
                    .toList();
            weg.forEach(deelnemer -> {
                meldingen.bewaarAbonnementen(deelnemer.organisatie(), List.of());
                meldingen.bewaarContactpersonen(deelnemer.organisatie(), List.of());
                webhooks.verwijderAlle(deelnemer.organisatie());
                store.aanvragen(deelnemer.organisatie()).stream()
                        .filter(Aanvraag::isOpen)
                        .forEach(open -> store.beoordeel(open, Aanvraag.Stand.INGETROKKEN, clock.instant(), NAAM, ""));
            });
            boek.gewijzigd();
            return "%d keys and %d applications removed, nobody left to tell at %d organisations"
                    .formatted(sleutels, aanvragen, weg.size());
        });
    }
}
