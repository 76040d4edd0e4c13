// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All rules that we know, by code. A code that is not here cannot be in a standard. Sources: iWmo and iJw 3.2 of
 * Zorginstituut Nederland, as kept by the Ketenbureau i-Sociaal Domein.
 */
public final class Regelcatalogus {
    /** CS319: the pattern of DeclaratieNummer in the schema is the rule. */
    private static final Set<String> DOOR_SCHEMA = Set.of("CS319");

    /** Versions in the header: the check itself compares them with the message type. */
    private static final Set<String> DOOR_KOP = Set.of("CS015", "CS025");

    private static final Map<String, Binder> BINDERS = new HashMap<>();

    static {
        BINDERS.putAll(Adresregels.ALLE);
        BINDERS.putAll(Persoonsregels.ALLE);
        BINDERS.putAll(Productregels.ALLE);
        BINDERS.putAll(Datumregels.ALLE);
        BINDERS.putAll(Declaratieregels.ALLE);
        BINDERS.putAll(Verzoekregels.ALLE);
        BINDERS.putAll(Uniekregels.ALLE);
        DOOR_SCHEMA.forEach(code -> BINDERS.put(code, plaats -> {}));
        DOOR_KOP.forEach(code -> BINDERS.put(code, plaats -> {}));
    }

    /** Binds a rule at a place. */
    @FunctionalInterface
    interface Binder {
        /** @throws IllegalArgumentException if the place does not have what the rule needs */
        void bind(Plaats plaats);
    }

    private Regelcatalogus() {}

    /** @throws IllegalArgumentException if there is no such rule */
    static Binder binder(String code) {
        Binder binder = BINDERS.get(code);
        if (binder == null) {
            throw new IllegalArgumentException("rule " + code + " is not known");
        }
        return binder;
    }

    /** The codes of all rules, in order; each has a text {@code fout.<code>}. */
    public static Set<String> codes() {
        return new TreeSet<>(BINDERS.keySet());
    }
}
