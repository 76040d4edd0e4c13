// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;

/**
 * Sends what waits for a municipality on its way anew, after it chose another way. What was fetched or delivered stays as
 * it is, and a message of which it is not sure whether the system has it goes on until that is known. The subject of a piece
 * is the name of the product.
 */
final class Omleiden implements Worker {
    static final String NAME = "omleiden";
    private static final int BATCH = 200;

    private final BerichtStore store;
    private final Bezorging bezorging;
    private final Portal portal;

    Omleiden(BerichtStore store, Bezorging bezorging, Portal portal) {
        this.store = store;
        this.bezorging = bezorging;
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Result work(Task task) {
        Dienst dienst = Dienst.valueOf(task.subject());
        Optional<String> na = Optional.empty();
        List<Bericht> batch;
        do {
            Optional<String> from = na;
            batch = portal.transactions().call(() -> leidOm(dienst, task.organisation(), from));
            na = batch.isEmpty() ? na : Optional.of(batch.get(batch.size() - 1).id());
        } while (batch.size() == BATCH);
        return new Result.Done();
    }

    private List<Bericht> leidOm(Dienst dienst, OrganisationId organisation, Optional<String> na) {
        var vraag = new Systeemvraag(
                organisation, Set.of(dienst), Optional.of(Richting.IN), Optional.empty(), true, na, BATCH);
        List<Bericht> batch = store.lees(vraag);
        batch.forEach(bezorging::breng);
        return batch;
    }
}
