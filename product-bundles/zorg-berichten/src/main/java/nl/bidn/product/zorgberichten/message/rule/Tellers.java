// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Counts elements that repeat, to say which one it is. Of one run, on one thread. */
public final class Tellers {
    private final int[] aantal;

    Tellers(int knopen) {
        this.aantal = new int[knopen];
    }

    /** An element begins. */
    public void begin(Planknoop knoop) {
        if (knoop.element().repeats()) {
            aantal[knoop.nummer()]++;
        }
        for (int kind : knoop.herhaaldeKinderen()) {
            aantal[kind] = 0;
        }
    }

    /** The place of the element of this kind that began last: {@code /Bericht/Declaratie/Clienten/Client[3]/Bsn}. */
    public String plek(Planknoop knoop) {
        var delen = new ArrayDeque<String>();
        for (Planknoop each = knoop; each != null; each = each.ouder()) {
            delen.addFirst(stap(each, aantal[each.nummer()]));
        }
        return String.join("", delen);
    }

    private static String stap(Planknoop knoop, int nummer) {
        String naam = "/" + knoop.element().name();
        return knoop.element().repeats() ? naam + "[" + nummer + "]" : naam;
    }

    /** The numbers that {@link #plek} would use now, from the outside in. */
    void nummers(Planknoop knoop, int[] into, int from) {
        int at = from + knoop.herhalingen();
        for (@Nullable Planknoop each = knoop; each != null; each = each.ouder()) {
            if (each.element().repeats()) {
                into[--at] = aantal[each.nummer()];
            }
        }
    }

    /** The place that had these numbers. */
    static String plek(Planknoop knoop, int[] nummers, int from) {
        int at = from + knoop.herhalingen();
        var delen = new ArrayDeque<String>();
        for (@Nullable Planknoop each = knoop; each != null; each = each.ouder()) {
            delen.addFirst(stap(each, each.element().repeats() ? nummers[--at] : 0));
        }
        return String.join("", delen);
    }
}
