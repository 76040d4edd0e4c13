// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Schedule;

/**
 * Tells people each morning which terms end within a working day, and which are over. Of each term both are told once; all of
 * an organisation and product together in one notice.
 */
public final class TermijnenMelden implements Job {
    public static final String NAME = "meld-termijnen";

    private static final LocalTime MORNING = LocalTime.of(6, 30);
    private static final int NADERT = 1;
    private static final int VERLOPEN = 2;
    private static final int BATCH = 1000;

    private final TermijnStore store;
    private final Portal portal;

    TermijnenMelden(TermijnStore store, Portal portal) {
        this.store = store;
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(MORNING);
    }

    @Override
    public String run(Clock clock) {
        LocalDate vandaag = Bewaartermijn.dag(clock.instant());
        int over = alle(vandaag.minusDays(1), VERLOPEN, "termijn-verlopen");
        int nadert = alle(portal.calendar().after(vandaag, 1), NADERT, "termijn-nadert");
        return "%d terms are over, %d end soon".formatted(over, nadert);
    }

    private int alle(LocalDate tot, int gemeld, String key) {
        int all = 0;
        int done = BATCH;
        while (done == BATCH) {
            done = portal.transactions().call(() -> meld(tot, gemeld, key));
            all += done;
        }
        return all;
    }

    private int meld(LocalDate tot, int gemeld, String key) {
        List<Termijnregel> regels = store.teMelden(tot, gemeld, BATCH);
        regels.stream()
                .collect(Collectors.groupingBy(
                        Termijnregel::organisation, Collectors.groupingBy(Termijnregel::dienst, Collectors.counting())))
                .forEach((organisation, perDienst) ->
                        perDienst.forEach((dienst, aantal) -> tell(organisation, dienst, key, aantal)));
        regels.forEach(regel -> store.gemeld(regel.organisation(), regel.bericht(), regel.nummer(), gemeld));
        return regels.size();
    }

    private void tell(OrganisationId organisation, Dienst dienst, String key, Long aantal) {
        new Bekendmaking(portal).vertel(dienst, Rights.UITWISSELEN, organisation, key, "volgen", aantal);
    }
}
