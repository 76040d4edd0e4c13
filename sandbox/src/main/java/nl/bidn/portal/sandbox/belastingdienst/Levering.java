// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.belastingdienst;

import java.util.Map;

/** A delivery file as the Belastingdienst sends it, with test numbers only. */
public record Levering(String id, String text) {
    /** @param householdsByGemeente how many households for each municipality code, like {@code GM9901} */
    public static Levering of(String id, int jaar, Map<String, Integer> householdsByGemeente) {
        var rows = new StringBuilder();
        var bsns = TestBsns.ascending().iterator();
        householdsByGemeente.forEach((gemeente, households) -> {
            for (int i = 0; i < households; i++) {
                rows.append(gemeente).append(';').append(bsns.next().value()).append('\n');
            }
        });
        int count = householdsByGemeente.values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new Levering(id, "levering;" + id + ";" + jaar + ";" + count + "\ngemeentecode;bsn\n" + rows);
    }
}
