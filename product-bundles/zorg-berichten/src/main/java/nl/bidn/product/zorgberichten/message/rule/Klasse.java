// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.ArrayList;
import java.util.List;
import nl.bidn.product.zorgberichten.message.schema.SimpleType;
import org.jspecify.annotations.Nullable;

/** A class that rules look at: which of its values are kept, and its rules. Does not change once the plan is made. */
final class Klasse {
    /** Presence is kept in one long. */
    private static final int MOST_FIELDS = 64;

    private static final int LONGEST_TEXT = 256;

    private final Planknoop knoop;
    private final List<Planknoop> velden = new ArrayList<>();
    private final List<SimpleType.@Nullable Base> soorten = new ArrayList<>();
    private final List<Integer> langste = new ArrayList<>();
    private final List<Gebonden> regels = new ArrayList<>();

    /** A rule at its place: the code, the element that a fault is about, and the rule itself. */
    record Gebonden(String code, Planknoop over, Toets toets) {}

    Klasse(Planknoop knoop) {
        this.knoop = knoop;
    }

    Planknoop knoop() {
        return knoop;
    }

    /** The number of the place where the value of this element is kept. */
    int veld(Planknoop wanted) {
        int known = velden.indexOf(wanted);
        if (known >= 0) {
            return known;
        }
        if (velden.size() == MOST_FIELDS) {
            throw new IllegalArgumentException("rules want more than " + MOST_FIELDS + " fields");
        }
        SimpleType type = wanted.veldtype();
        velden.add(wanted);
        soorten.add(type == null ? null : type.base());
        langste.add(type == null ? 0 : Math.min(LONGEST_TEXT, type.longest()));
        return velden.size() - 1;
    }

    List<SimpleType.@Nullable Base> soorten() {
        return soorten;
    }

    List<Integer> langste() {
        return langste;
    }

    List<Gebonden> regels() {
        return regels;
    }
}
