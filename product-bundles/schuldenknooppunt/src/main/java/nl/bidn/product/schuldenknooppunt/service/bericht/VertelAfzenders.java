// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutels;
import nl.bidn.product.schuldenknooppunt.service.melding.Gebeurtenis;
import nl.bidn.product.schuldenknooppunt.service.melding.Melder;

/** Tells those whose messages wait for a key that was withdrawn: they can send them again, and need not wait until they lapse. */
public final class VertelAfzenders implements Worker {
    private static final String TAB = "verzonden";
    private static final int BATCH = 100;
    /** Longer than any five working days take, so nothing of before still waits. */
    private static final Duration LANGSTE_WACHT = Duration.ofDays(31);

    private final BerichtStore store;
    private final Sleutelvraag sleutels;
    private final Melder melder;
    private final Portal portal;

    public VertelAfzenders(BerichtStore store, Adresboek adresboek, Melder melder, Portal portal) {
        this.store = store;
        this.melder = melder;
        this.sleutels = new Sleutelvraag(adresboek, new Kluis(portal.vault()));
        this.portal = portal;
    }

    @Override
    public String name() {
        return Sleutels.VERTEL_AFZENDERS;
    }

    /** Doing it again tells them again, and no more than that. */
    @Override
    public Result work(Task task) {
        Set<OrganisationId> afzenders = new HashSet<>();
        for (Optional<Logboekvraag> deel = Optional.of(vraag(task.organisation())); deel.isPresent(); ) {
            Logboekvraag vraag = deel.get();
            List<Bericht> gelezen = lees(task.organisation(), vraag);
            gelezen.forEach(bericht -> vertelSysteem(bericht).ifPresent(afzenders::add));
            deel = gelezen.size() < BATCH ? Optional.empty() : Optional.of(achter(vraag, gelezen));
        }
        if (!afzenders.isEmpty()) {
            portal.transactions()
                    .run(() -> portal.notices()
                            .tellHolders(Rights.BERICHTEN, afzenders, "sleutel-ontvanger-ingetrokken", TAB));
        }
        return new Result.Done();
    }

    private Logboekvraag vraag(OrganisationId ontvanger) {
        return Zoek.van(List.of(ontvanger))
                .opgehaald(false)
                .vanaf(portal.clock().instant().minus(LANGSTE_WACHT))
                .vraag();
    }

    /** From behind a line on: others are withdrawn and fetched meanwhile, and none that waits is passed over. */
    private static Logboekvraag achter(Logboekvraag vraag, List<Bericht> gelezen) {
        return vraag.verder(vraag.organisaties(), Optional.of(Logboekvraag.Plek.van(gelezen.get(gelezen.size() - 1))));
    }

    private List<Bericht> lees(OrganisationId ontvanger, Logboekvraag vraag) {
        var ontvangen = List.of(new Logboekdeel(ontvanger, false));
        return portal.transactions().call(() -> store.logboek(vraag, ontvangen, 0, BATCH));
    }

    /** Of each message; people are told once of all of them. */
    private Optional<OrganisationId> vertelSysteem(Bericht bericht) {
        return portal.transactions()
                .call(() -> store.opReferentie(bericht.kop().referentie())
                        .filter(bewaard -> sleutels.ingetrokken(bewaard).isPresent())
                        .map(bewaard -> {
                            melder.meld(Gebeurtenis.ONLEESBAAR, bewaard.afzender(), bewaard.bericht());
                            return bewaard.afzender();
                        }));
    }
}
