// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Schedule;
import nl.bidn.product.schuldhulpverlening.service.Organisaties;
import nl.bidn.product.schuldhulpverlening.service.Portal;

/**
 * Stops questions without a ground, also those that wait long for a source: so that the accounting says so within the minute, and what
 * came in is destroyed. Each in a transaction of its own; a run that is cut off is finished by the next.
 */
public final class StopVragen implements Job {
    public static final String NAAM = "stop-vragen";

    private static final Duration TUSSEN = Duration.ofMinutes(1);

    private final VraagStore store;
    private final Grondslag grondslag;
    private final Portal portal;

    public StopVragen(VraagStore store, Portal portal) {
        this.store = store;
        this.grondslag = new Grondslag(new Bewaring(store, portal), portal);
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAAM;
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(TUSSEN);
    }

    @Override
    public String run(Clock clock) {
        List<OrganisationId> organisaties = Organisaties.alle(portal.directory());
        List<Vraag> lopend = portal.transactions().call(() -> store.lopend(organisaties));
        long gestopt = lopend.stream()
                .filter(grondslag::isVervallen)
                .filter(this::stop)
                .count();
        return "vragen gestopt: " + gestopt;
    }

    private boolean stop(Vraag vraag) {
        return portal.transactions()
                .call(() -> store.neem(vraag.organisatie(), vraag.nummer())
                        .filter(nu -> nu.staat() == Vraagstaat.LOPEND)
                        .filter(nu -> grondslag.lopend(nu).isEmpty())
                        .isPresent());
    }
}
