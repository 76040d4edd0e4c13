// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;

/**
 * Tells people that messages wait for them: at most once in four hours for an organisation and product, however many come.
 * The subject of a piece is the name of the product.
 */
final class Melden implements Worker {
    static final String NAME = "melden";
    static final Duration RUST = Duration.ofHours(4);

    private final BerichtStore store;
    private final MeldingStore meldingen;
    private final Bezorging bezorging;
    private final Portal portal;

    Melden(BerichtStore store, MeldingStore meldingen, Bezorging bezorging, Portal portal) {
        this.store = store;
        this.meldingen = meldingen;
        this.bezorging = bezorging;
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Result work(Task task) {
        portal.transactions().run(() -> meld(Dienst.valueOf(task.subject()), task.organisation()));
        return new Result.Done();
    }

    private void meld(Dienst dienst, OrganisationId organisation) {
        if (!wacht(dienst, organisation)) {
            return;
        }
        Instant nu = portal.nu();
        String onderwerp = "nieuw " + dienst;
        Optional<Instant> weer = meldingen
                .laatste(organisation, onderwerp)
                .map(last -> last.plus(RUST))
                .filter(nu::isBefore);
        if (weer.isPresent()) {
            portal.tasks().ask(NAME, organisation, dienst.name(), weer.get());
            return;
        }
        meldingen.gemeld(organisation, onderwerp, nu);
        new Bekendmaking(portal).vertel(dienst, Rights.UITWISSELEN, organisation, "bericht-klaar", "ophalen");
    }

    /** Whether there is still something for people. */
    private boolean wacht(Dienst dienst, OrganisationId organisation) {
        return store.nieuweFuncties(organisation, dienst).stream()
                .anyMatch(functie -> bezorging.weg(dienst, organisation, functie) == Bezorging.Weg.PORTAAL);
    }
}
