// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.bidn.product.zorgberichten.message.rule.Planknoop;
import nl.bidn.product.zorgberichten.message.schema.LeafReader;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;

/** Collects the header of one message, and what binds it to others. The fields of a header are short. */
final class Koplezer {
    /** A message about one client has some ten; what comes after these is not bound to anything. */
    private static final int MOST_REFERENTIES = 500;
    /** The numbers that are given to nobody, for tests of the chain (reference of the KTO). */
    private static final int FIRST_TEST = 999_900_006;

    private static final int LAST_TEST = 999_999_990;

    private final Map<Kopveld, String> velden = new EnumMap<>(Kopveld.class);
    private final Set<String> referenties = new LinkedHashSet<>();
    private boolean testBsn;
    private boolean andereBsn;

    /** For each node of a message type which field of the header it is, or none. */
    static Kopveld[] perKnoop(Berichttype type) {
        if (type.vrij()) {
            return new Kopveld[0];
        }
        var all = new Kopveld[type.plan().grootte()];
        for (Kopveld veld : Kopveld.values()) {
            Planknoop knoop = type.plan().zoek(veld.pad());
            if (knoop != null) {
                all[knoop.nummer()] = veld;
            }
        }
        type.plan().alle(Kopveld.RETOURCODE.pad()).forEach(knoop -> all[knoop.nummer()] = Kopveld.RETOURCODE);
        return all;
    }

    void neem(Kopveld veld, LeafReader leaf) {
        if (!leaf.complete()) {
            return;
        }
        if (veld.isBsn()) {
            neemBsn(leaf);
            return;
        }
        var value = new String(leaf.chars(), 0, leaf.length());
        if (veld.isReferentieAanbieder()) {
            if (referenties.size() < MOST_REFERENTIES) {
                referenties.add(value);
            }
        } else {
            velden.putIfAbsent(veld, value);
        }
    }

    /** Only which kind it is stays; there may be tens of thousands. */
    private void neemBsn(LeafReader leaf) {
        int number = 0;
        for (int i = 0; i < leaf.length(); i++) {
            number = number * 10 + leaf.chars()[i] - '0';
        }
        if (number >= FIRST_TEST && number <= LAST_TEST) {
            testBsn = true;
        } else {
            andereBsn = true;
        }
    }

    /** What the header says of code and version, if it is not what this message type has: RS047, CS025, CS015. */
    List<Kopveld> anders(Berichttype type) {
        Map<Kopveld, String> expected = Map.of(
                Kopveld.BERICHTCODE, type.code(),
                Kopveld.VERSIE, type.versie(),
                Kopveld.SUBVERSIE, type.subversie());
        var others = new ArrayList<Kopveld>();
        for (Kopveld veld : List.of(Kopveld.BERICHTCODE, Kopveld.VERSIE, Kopveld.SUBVERSIE)) {
            String value = velden.get(veld);
            if (value != null && !value.equals(expected.get(veld))) {
                others.add(veld);
            }
        }
        return others;
    }

    Kop kop() {
        return new Kop(velden, new ArrayList<>(referenties), testBsn, andereBsn);
    }
}
