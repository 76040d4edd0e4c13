// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.schuldhulpverlening.service.Portal;

/** At the end of its term a question waits no longer: a source that has not answered by then is late, and is named so. */
public final class SluitVraag implements Worker {
    public static final String NAAM = "sluit-vraag";

    private final VraagStore store;
    private final Bewaring bewaring;
    private final Grondslag grondslag;
    private final Portal portal;

    public SluitVraag(VraagStore store, Portal portal) {
        this.store = store;
        this.bewaring = new Bewaring(store, portal);
        this.grondslag = new Grondslag(bewaring, portal);
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAAM;
    }

    @Override
    public Result work(Task task) {
        portal.transactions()
                .run(() -> store.neem(task.organisation(), task.subject())
                        .flatMap(grondslag::lopend)
                        .ifPresent(bewaring::rondAf));
        return new Result.Done();
    }
}
