// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toezicht;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import nl.bidn.portal.api.WorkingCalendar;
import nl.bidn.product.wlzregistertoets.service.toets.Raadpleging;

/**
 * Sees unusual use in look-ups of people by the pages. Of a BSN only a keyed hash is kept, so numbers that follow each other
 * cannot be seen as such: what can be seen is that somebody looks up many different people in a short time, as one who tries
 * numbers does. Systems and lists ask much by their nature and are left out.
 */
final class Gebruiksregels {
    static final Duration UUR = Duration.ofHours(1);
    static final Duration REEKS = Duration.ofMinutes(5);
    /** So far back the rules look. */
    static final Duration DAG = Duration.ofDays(1);

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final WorkingCalendar kalender;
    private final Drempels drempels;

    Gebruiksregels(WorkingCalendar kalender, Drempels drempels) {
        this.kalender = kalender;
        this.drempels = drempels;
    }

    /**
     * @param oplopend look-ups of one organisation by people, the oldest first; the new ones and those of the day before
     * @param na later ones are new
     * @return of each rule and person the first time
     */
    List<Opvallend> beoordeel(List<Raadpleging> oplopend, Instant na) {
        var gevonden = new ArrayList<Opvallend>();
        groepen(oplopend, Raadpleging::vragerId).forEach((wie, van) -> {
            if (!wie.isEmpty()) {
                boolean unused = van.stream().anyMatch(een -> buiten(een, na, gevonden));
                venster(van, na, UUR, drempels.veelPerUur(), List::size)
                        .ifPresent(t -> gevonden.add(opvallend(Regel.VEEL, t)));
                venster(van, na, REEKS, drempels.reeks(), deel -> verschillend(deel, Raadpleging::bsnHash))
                        .ifPresent(t -> gevonden.add(opvallend(Regel.REEKS, t)));
            }
        });
        groepen(oplopend, Raadpleging::bsnHash)
                .forEach((hash, van) -> venster(
                                van, na, DAG, drempels.vragers(), deel -> verschillend(deel, Raadpleging::vragerId))
                        .ifPresent(t -> gevonden.add(new Opvallend(
                                Regel.ZELFDE_PERSOON,
                                "hash:" + hash,
                                "",
                                t.laatste().moment(),
                                t.aantal()))));
        return gevonden;
    }

    /** The last of the look-ups that were too many, and how many there were. */
    private record Treffer(Raadpleging laatste, int aantal) {}

    private static Opvallend opvallend(Regel regel, Treffer treffer) {
        Raadpleging laatste = treffer.laatste();
        return new Opvallend(regel, laatste.vragerId(), laatste.vrager(), laatste.moment(), treffer.aantal());
    }

    private boolean buiten(Raadpleging een, Instant na, List<Opvallend> gevonden) {
        ZonedDateTime toen = een.moment().atZone(ZONE);
        boolean buiten = een.moment().isAfter(na)
                && drempels.werktijden().bewaakt()
                && (!kalender.isWorkingDay(toen.toLocalDate())
                        || drempels.werktijden().buiten(toen.toLocalTime()));
        if (buiten) {
            gevonden.add(opvallend(Regel.BUITEN_WERKTIJD, new Treffer(een, 1)));
        }
        return buiten;
    }

    /** The first new look-up with which those of the time before it are so many. */
    private static Optional<Treffer> venster(
            List<Raadpleging> oplopend, Instant na, Duration duur, int drempel, ToIntFunction<List<Raadpleging>> tel) {
        int eerste = 0;
        for (int i = 0; i < oplopend.size(); i++) {
            Raadpleging laatste = oplopend.get(i);
            while (oplopend.get(eerste).moment().isBefore(laatste.moment().minus(duur))) {
                eerste++;
            }
            // counting what is different costs more than counting
            if (laatste.moment().isAfter(na) && i + 1 - eerste >= drempel) {
                int aantal = tel.applyAsInt(oplopend.subList(eerste, i + 1));
                if (aantal >= drempel) {
                    return Optional.of(new Treffer(laatste, aantal));
                }
            }
        }
        return Optional.empty();
    }

    private static int verschillend(List<Raadpleging> deel, Function<Raadpleging, String> wat) {
        Set<String> gezien = new HashSet<>();
        deel.forEach(een -> gezien.add(wat.apply(een)));
        gezien.remove("");
        return gezien.size();
    }

    private static Map<String, List<Raadpleging>> groepen(
            List<Raadpleging> alle, Function<Raadpleging, String> waarop) {
        return alle.stream().collect(Collectors.groupingBy(waarop, LinkedHashMap::new, Collectors.toList()));
    }
}
