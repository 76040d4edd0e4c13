// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.melding;

import java.time.Clock;
import java.time.LocalTime;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Schedule;
import nl.bidn.product.schuldenknooppunt.service.Portal;

/** Asks for a mail to the addresses that are told once a day, if something is waiting. */
public final class MailDagelijks implements Job {
    private static final LocalTime OCHTEND = LocalTime.of(8, 0);

    private final MeldingStore store;
    private final Wachtend wachtend;
    private final Portal portal;

    public MailDagelijks(MeldingStore store, Wachtend wachtend, Portal portal) {
        this.store = store;
        this.wachtend = wachtend;
        this.portal = portal;
    }

    @Override
    public String name() {
        return "mail-dagelijks";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(OCHTEND);
    }

    @Override
    public String run(Clock clock) {
        int gevraagd = portal.transactions().call(() -> {
            int aantal = 0;
            for (OrganisationId organisatie : store.dagelijks().keySet()) {
                if (wachtend.staatIetsKlaar(organisatie)) {
                    portal.tasks().ask(VertelMensen.NAAM, organisatie, VertelMensen.DAGELIJKS);
                    aantal++;
                }
            }
            return aantal;
        });
        return "%d organisations are told".formatted(gevraagd);
    }
}
