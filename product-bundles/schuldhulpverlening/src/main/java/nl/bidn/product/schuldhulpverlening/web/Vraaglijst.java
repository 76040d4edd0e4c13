// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Pages;
import nl.bidn.product.schuldhulpverlening.service.bron.Bronnen;
import nl.bidn.product.schuldhulpverlening.service.vraag.Doelen;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraagoverzicht;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraagstaat;

/** Pages of questions in words, for each tab that lists them. */
public final class Vraaglijst {
    static final int PAGE_SIZE = 25;
    /** Who leafs further than this looks in the accounting. */
    private static final int MOST = 1000;

    private static final String MOMENT = "moment";

    private final Vraagoverzicht overzicht;
    private final Doelen doelen;
    private final Bronnen bronnen;

    public Vraaglijst(Vraagoverzicht overzicht, Doelen doelen, Bronnen bronnen) {
        this.overzicht = overzicht;
        this.doelen = doelen;
        this.bronnen = bronnen;
    }

    /** @param totaal how many can be leafed through */
    record Bladzijde(ListQuery query, List<Vraagblok> vragen, int totaal) {}

    Doelen doelen() {
        return doelen;
    }

    Bronnen bronnen() {
        return bronnen;
    }

    Vraagwoorden woorden(TabRequest request) {
        return new Vraagwoorden(request.texts(), doelen, bronnen, request.organisations());
    }

    Bladzijde van(TabRequest request, Optional<Vraagstaat> staat) {
        ListQuery query = ListQuery.of(request, List.of(MOMENT), "-" + MOMENT);
        int totaal = overzicht.aantal(request.caller(), request.organisations(), staat, MOST);
        int bladzijde = Pages.of(query.page(), totaal, PAGE_SIZE).current();
        Vraagwoorden woorden = woorden(request);
        List<Vraagblok> vragen = overzicht
                .lijst(request.caller(), request.organisations(), staat, (bladzijde - 1) * PAGE_SIZE, PAGE_SIZE)
                .stream()
                .map(woorden::blok)
                .toList();
        return new Bladzijde(query, vragen, totaal);
    }
}
