// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.wgs;

import java.util.List;
import java.util.Map;

/**
 * What the sources do with a question about somebody; about others all of them answer at once.
 *
 * @param gedrag by the code of a source; one that is not in it answers at once
 */
record Scenario(String bsn, Map<String, Gedrag> gedrag) {
    /** What one source does. */
    enum Gedrag {
        METEEN,
        /** It says that there is more. */
        DEELS,
        /** It keeps looking for some seconds. */
        LATER,
        /** It keeps looking. */
        NOOIT,
        WEIGERT
    }

    private static final List<Scenario> ALLE = List.of(
            new Scenario("999900018", Map.of("inkomen", Gedrag.DEELS)),
            new Scenario("999900031", Map.of("uitkeringen", Gedrag.LATER)),
            new Scenario("999900043", Map.of("uitkeringen", Gedrag.NOOIT, "belasting", Gedrag.WEIGERT)));

    static Gedrag van(String bsn, String bron) {
        return ALLE.stream()
                .filter(een -> een.bsn().equals(bsn))
                .map(een -> een.gedrag().getOrDefault(bron, Gedrag.METEEN))
                .findFirst()
                .orElse(Gedrag.METEEN);
    }
}
