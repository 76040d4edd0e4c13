// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.wgs;

import java.util.List;
import java.util.Map;

/**
 * What the sources do with a question about somebody; about others all of them answer at once.
 *
 * @param gedrag by the code of a source; one that is not in it answers at once
 * @param verhaal for people, in Dutch
 */
public record Scenario(String bsn, Map<String, Gedrag> gedrag, String verhaal) {
    /** What one source does. */
    public enum Gedrag {
        METEEN,
        /** It says that there is more. */
        DEELS,
        /** It keeps looking for some seconds. */
        LATER,
        /** It keeps looking. */
        NOOIT,
        WEIGERT
    }

    public static final List<Scenario> ALLE = List.of(
            new Scenario("999900006", Map.of(), "alle bronnen antwoorden meteen"),
            new Scenario("999900018", Map.of("inkomen", Gedrag.DEELS), "het inkomen komt voor een deel"),
            new Scenario("999900031", Map.of("uitkeringen", Gedrag.LATER), "de uitkeringen komen later"),
            new Scenario(
                    "999900043",
                    Map.of("uitkeringen", Gedrag.NOOIT, "belasting", Gedrag.WEIGERT),
                    "de uitkeringen komen te laat en de Belastingdienst weigert"));

    static Gedrag van(String bsn, String bron) {
        return ALLE.stream()
                .filter(een -> een.bsn().equals(bsn))
                .map(een -> een.gedrag().getOrDefault(bron, Gedrag.METEEN))
                .findFirst()
                .orElse(Gedrag.METEEN);
    }
}
