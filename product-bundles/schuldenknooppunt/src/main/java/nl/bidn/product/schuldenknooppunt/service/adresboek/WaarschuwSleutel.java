// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.Rights;

/**
 * Tells who keeps keys, and the productbeheerder, that a key ends: asked for when the key comes, done when the time has come.
 * Of one that was withdrawn, or has a successor that lasts longer, nobody is told.
 */
public final class WaarschuwSleutel implements Worker {
    static final String NAAM = "waarschuw-sleutel";

    /** In days before the end. */
    private static final List<Integer> MOMENTEN = List.of(60, 30, 7);

    private static final char STREEP = '_';

    private final DeelnemerStore store;
    private final Sleutelmelder melder;
    private final Portal portal;

    public WaarschuwSleutel(DeelnemerStore store, Sleutelmelder melder, Portal portal) {
        this.store = store;
        this.melder = melder;
        this.portal = portal;
    }

    /** In the transaction that keeps the key; moments that are past tell nobody anything new. */
    static void vraag(Portal portal, OrganisationId organisatie, Sleutel sleutel) {
        MOMENTEN.forEach(dagen -> {
            Instant op = sleutel.geldigTot().minus(Duration.ofDays(dagen));
            if (op.isAfter(sleutel.geldigVan())) {
                portal.tasks().ask(NAAM, organisatie, "" + dagen + STREEP + sleutel.kid(), op);
            }
        });
    }

    @Override
    public String name() {
        return NAAM;
    }

    @Override
    public Result work(Task task) {
        int streep = task.subject().indexOf(STREEP);
        int dagen = Integer.parseInt(task.subject().substring(0, streep));
        String kid = task.subject().substring(streep + 1);
        portal.transactions().run(() -> {
            if (verdwijntZonderOpvolger(task.organisation(), kid)) {
                vertel(Rights.BERICHTEN, task.organisation(), dagen);
                vertel(Rights.BEHEREN, task.organisation(), dagen);
                melder.meld(Sleutelmelder.Wat.VERLOOPT, task.organisation(), kid);
            }
        });
        return new Result.Done();
    }

    private boolean verdwijntZonderOpvolger(OrganisationId organisatie, String kid) {
        Instant nu = portal.clock().instant();
        List<Sleutel> geldig = store.sleutels(organisatie).stream()
                .filter(sleutel -> sleutel.geldigOp(nu))
                .toList();
        Optional<Sleutel> deze =
                geldig.stream().filter(sleutel -> sleutel.kid().equals(kid)).findFirst();
        return deze.isPresent()
                && store.deelnemer(organisatie).filter(Deelnemer::isActief).isPresent()
                && geldig.stream()
                        .noneMatch(ander -> ander.gebruik() == deze.get().gebruik()
                                && ander.geldigTot().isAfter(deze.get().geldigTot()));
    }

    private void vertel(Permission wie, OrganisationId organisatie, int dagen) {
        portal.notices().tellHolders(wie, Set.of(organisatie), "sleutel-verloopt", "sleutels", dagen);
    }
}
