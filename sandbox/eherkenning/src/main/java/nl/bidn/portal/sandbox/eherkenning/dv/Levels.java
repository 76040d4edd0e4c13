// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.dv;

import java.util.List;

/** The levels of assurance, from low to high. */
public final class Levels {
    private static final List<String> ASCENDING = List.of("loa2", "loa2plus", "loa3", "loa4");
    private static final List<String> SHOWN = List.of("2", "2+", "3", "4");

    private Levels() {}

    static boolean known(String level) {
        return ASCENDING.contains(level);
    }

    public static boolean enough(String level, String least) {
        return ASCENDING.indexOf(level) >= ASCENDING.indexOf(least);
    }

    /** As people know it: {@code 2+}. */
    public static String shown(String level) {
        return SHOWN.get(ASCENDING.indexOf(level));
    }
}
