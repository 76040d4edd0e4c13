// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Schedule;
import nl.bidn.product.schuldhulpverlening.service.Organisaties;
import nl.bidn.product.schuldhulpverlening.service.Portal;
import nl.bidn.product.schuldhulpverlening.service.beheer.Instelling;

/**
 * Destroys answers that were kept as long as their organisation set, each in a transaction of its own with its line of proof; a run that is cut off
 * is finished by the next.
 */
public final class VernietigAntwoorden implements Job {
    public static final String NAAM = "vernietig-antwoorden";

    /** No organisation may set more. */
    public static final Period LANGST = Period.ofDays(Instelling.MEESTE_BEWAARDAGEN);

    private static final int PER_KEER = 500;

    private final VraagStore store;
    private final Bewaring bewaring;
    private final Portal portal;

    public VernietigAntwoorden(VraagStore store, Portal portal) {
        this.store = store;
        this.bewaring = new Bewaring(store, portal);
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAAM;
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(Duration.ofMinutes(15));
    }

    @Override
    public String run(Clock clock) {
        Instant nu = clock.instant();
        long weg = 0;
        for (OrganisationId organisatie : Organisaties.alle(portal.directory())) {
            weg += vernietig(organisatie, nu);
        }
        return "antwoorden vernietigd: " + weg;
    }

    private long vernietig(OrganisationId organisatie, Instant nu) {
        long weg = 0;
        List<String> deze = teVernietigen(organisatie, nu);
        while (!deze.isEmpty()) {
            for (String nummer : deze) {
                portal.transactions().run(() -> vernietig(organisatie, nummer));
            }
            weg += deze.size();
            deze = teVernietigen(organisatie, nu);
        }
        return weg;
    }

    private List<String> teVernietigen(OrganisationId organisatie, Instant nu) {
        return portal.transactions().call(() -> store.teVernietigen(organisatie, nu, PER_KEER));
    }

    private void vernietig(OrganisationId organisatie, String nummer) {
        store.neem(organisatie, nummer)
                .filter(vraag -> vraag.staat() == Vraagstaat.KLAAR)
                .ifPresent(vraag -> {
                    bewaring.laatGaan(vraag, vraag.vernietigd(Einde.TERMIJN));
                    portal.audit()
                            .record(null, "wgs-antwoord-vernietigd", Outcome.DONE, organisatie, Vragen.detail(vraag));
                });
    }
}
