// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.melding;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.melding.Abonnement.Wanneer;

/** Tells who handles messages, and the addresses that the organisation named. Nothing of a message is in it. */
public final class VertelMensen implements Worker {
    static final String NAAM = "vertel-mensen";
    static final String DAGELIJKS = "dagelijks";

    private static final ProductId PRODUCT = new ProductId("schuldenknooppunt");
    private static final String TAB = "berichten";

    private final MeldingStore store;
    private final Portal portal;

    public VertelMensen(MeldingStore store, Portal portal) {
        this.store = store;
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAAM;
    }

    @Override
    public Result work(Task task) {
        if (portal.participation().takesPart(PRODUCT, task.organisation())) {
            portal.transactions().run(() -> vertel(task.organisation(), task.subject()));
        }
        return new Result.Done();
    }

    private void vertel(OrganisationId wie, String wat) {
        switch (wat) {
            case "aangeboden" -> iedereen(wie, "bericht-klaar", VertelMensen::meteen);
            case "verlopen-afzender" -> iedereen(wie, "bericht-verlopen-afzender", VertelMensen::meteen);
            case "verlopen-ontvanger" -> iedereen(wie, "bericht-verlopen-ontvanger", VertelMensen::meteen);
            case "herinnering-bevestigen" -> iedereen(wie, "herinnering-bevestigen", Abonnement::herinneringen);
            case "herinnering-antwoorden" -> iedereen(wie, "herinnering-antwoorden", Abonnement::herinneringen);
            case DAGELIJKS -> {
                Set<String> adressen = adressen(wie, een -> een.wanneer() == Wanneer.DAGELIJKS);
                if (!adressen.isEmpty()) {
                    portal.notices().tellAddresses(adressen, "bericht-klaar", TAB);
                }
            }
            // asked by another version of the product
            default -> {}
        }
    }

    private static boolean meteen(Abonnement abonnement) {
        return abonnement.wanneer() == Wanneer.METEEN;
    }

    private void iedereen(OrganisationId wie, String tekst, Predicate<Abonnement> welke) {
        portal.notices().tellHolders(Rights.BERICHTEN, Set.of(wie), adressen(wie, welke), tekst, TAB);
    }

    private Set<String> adressen(OrganisationId wie, Predicate<Abonnement> welke) {
        List<Abonnement> abonnementen = store.abonnementen(wie);
        return abonnementen.stream().filter(welke).map(Abonnement::adres).collect(Collectors.toSet());
    }
}
