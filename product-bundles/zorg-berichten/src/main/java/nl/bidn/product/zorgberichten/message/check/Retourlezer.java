// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.bidn.product.zorgberichten.message.rule.Planknoop;
import nl.bidn.product.zorgberichten.message.rule.Tellers;
import nl.bidn.product.zorgberichten.message.schema.LeafReader;

/**
 * Collects the retour codes of one message. A 325 may hold a hundred thousand: of each code stay its number and its first
 * places. On one thread.
 */
final class Retourlezer {
    /** The standards have some sixty; a set that lists none cannot fill the memory either. */
    private static final int MOST_CODES = 100;
    /** A code has four characters. What is longer is none, and might be anything. */
    private static final int LONGEST = 8;

    private final Map<String, Gezien> gezien = new LinkedHashMap<>();
    private int totaal;

    void neem(Planknoop knoop, LeafReader leaf, Tellers tellers) {
        totaal++;
        if (!leaf.complete() || leaf.length() > LONGEST) {
            return;
        }
        var code = new String(leaf.chars(), 0, leaf.length());
        Gezien of = gezien.get(code);
        if (of == null && gezien.size() < MOST_CODES) {
            of = new Gezien();
            gezien.put(code, of);
        }
        if (of != null) {
            of.neem(knoop, tellers);
        }
    }

    Retourcodes codes() {
        return new Retourcodes(
                totaal,
                gezien.entrySet().stream()
                        .map(each -> new Retourcode(each.getKey(), each.getValue().aantal, each.getValue().plekken))
                        .toList());
    }

    /** One code. */
    private static final class Gezien {
        private final List<String> plekken = new ArrayList<>();
        private int aantal;

        /** The part that a code is about holds RetourCodes, which holds the code. */
        void neem(Planknoop knoop, Tellers tellers) {
            aantal++;
            Planknoop lijst = knoop.ouder();
            Planknoop deel = lijst == null ? null : lijst.ouder();
            if (deel != null && plekken.size() < Retourcode.MOST_PLEKKEN) {
                plekken.add(tellers.plek(deel));
            }
        }
    }
}
