// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Aanvrager;
import nl.bidn.portal.identity.OpenPages;

/**
 * As whom somebody may apply: by the link that was mailed to him, and as who signed in. Somebody may be both.
 *
 * @param all the visitor first; empty: nobody knows who it is
 */
record Applicants(Desk desk, List<Aanvrager> all) {
    /** One application, and as whom it is seen. */
    record Found(Aanvrager applicant, Aanvraag aanvraag) {}

    /** Keeps the link of a visitor alive as long as he works with it. */
    static Applicants of(Desk desk, OpenPages.Request request) {
        var all = new ArrayList<Aanvrager>();
        request.kept()
                .ifPresent(token -> desk.toegang.who(token).ifPresent(visitor -> {
                    all.add(visitor);
                    request.keep(token);
                }));
        request.session().map(Aanvrager.Ingelogd::new).ifPresent(all::add);
        return new Applicants(desk, List.copyOf(all));
    }

    Optional<Found> find(String reference) {
        return all.stream()
                .flatMap(one -> desk.aanvragen.find(one, reference).map(found -> new Found(one, found)).stream())
                .findFirst();
    }

    /** All that they may see, each once. */
    List<Aanvraag> applications() {
        var seen = new LinkedHashMap<String, Aanvraag>();
        all.forEach(one -> desk.aanvragen.of(one).forEach(a -> seen.putIfAbsent(a.reference(), a)));
        return List.copyOf(seen.values());
    }

    /** As whom something new is begun: who signed in, before a visitor. */
    Optional<Aanvrager> signedIn() {
        return all.stream().filter(Aanvrager.Ingelogd.class::isInstance).findFirst();
    }
}
