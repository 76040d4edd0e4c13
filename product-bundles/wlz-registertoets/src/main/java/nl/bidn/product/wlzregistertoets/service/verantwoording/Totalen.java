// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.verantwoording;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;

/**
 * How often was looked up.
 *
 * @param perDoel by the code of the purpose
 * @param perPersoon who did most comes first
 */
public record Totalen(long alle, Map<String, Long> perDoel, Map<Kanaal, Long> perDeur, List<Persoon> perPersoon) {
    /**
     * @param id empty: people who are no users any more, together
     * @param naam or empty
     */
    public record Persoon(String id, String naam, long aantal) {}

    static Totalen van(List<Telling> tellingen) {
        var perDoel = new TreeMap<String, Long>();
        var perDeur = new EnumMap<Kanaal, Long>(Kanaal.class);
        var perPersoon = new TreeMap<String, Persoon>();
        long alle = 0;
        for (Telling telling : tellingen) {
            alle += telling.aantal();
            perDoel.merge(telling.doel(), telling.aantal(), Long::sum);
            perDeur.merge(telling.kanaal(), telling.aantal(), Long::sum);
            perPersoon.merge(
                    telling.vragerId(),
                    new Persoon(telling.vragerId(), telling.vrager(), telling.aantal()),
                    (een, ander) -> new Persoon(een.id(), ander.naam(), een.aantal() + ander.aantal()));
        }
        List<Persoon> mensen = perPersoon.values().stream()
                .sorted(Comparator.comparingLong(Persoon::aantal).reversed().thenComparing(Persoon::naam))
                .toList();
        return new Totalen(alle, perDoel, perDeur, mensen);
    }
}
