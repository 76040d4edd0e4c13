// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a rule is being bound: gives it the fields that it needs. Used while a plan is made, by one thread. */
final class Plaats {
    private final Toetsplanbouwer bouwer;
    private final Klasse klasse;
    private final Regelplaats waar;
    private final Planknoop over;

    Plaats(Toetsplanbouwer bouwer, Klasse klasse, Regelplaats waar, Planknoop over) {
        this.bouwer = bouwer;
        this.klasse = klasse;
        this.waar = waar;
        this.over = over;
    }

    /** The class of the rule. */
    Klasse klasse() {
        return klasse;
    }

    /** The element that the rule rests on, and that a fault is about. */
    Planknoop over() {
        return over;
    }

    /** The value of the element that the rule rests on. */
    Veld veld() {
        return bouwer.veld(klasse, over);
    }

    /** A field of the class, by its path. */
    Veld veld(String pad) {
        return bouwer.veld(klasse, need(klasse.knoop(), pad));
    }

    /** A field beside the element that the rule rests on. */
    Veld naast(String naam) {
        Planknoop ouder = over.ouder();
        if (ouder == null) {
            throw new IllegalArgumentException("there is nothing beside the root");
        }
        return bouwer.veld(klasse, need(ouder, naam));
    }

    /** A field beside it, the first that there is of these. */
    Veld naast(String... namen) {
        Planknoop ouder = over.ouder();
        for (String naam : namen) {
            if (ouder != null && ouder.onder(naam) != null) {
                return naast(naam);
            }
        }
        throw new IllegalArgumentException(
                "none of " + List.of(namen) + " is beside " + over.element().name());
    }

    /** A field within the element that the rule rests on. */
    Veld onder(String naam) {
        return bouwer.veld(klasse, need(over, naam));
    }

    /** A field of a class around this one. */
    Veld boven(String naam, String pad) {
        for (@Nullable Planknoop each = klasse.knoop().ouder(); each != null; each = each.ouder()) {
            if (each.element().name().equals(naam)) {
                return bouwer.veld(bouwer.klasse(each), need(each, pad));
            }
        }
        throw new IllegalArgumentException(naam + " is not around " + waar.klasse());
    }

    /** The fields of the key that the rule names. */
    List<Veld> sleutel() {
        return waar.sleutel().isEmpty()
                ? List.of(veld())
                : waar.sleutel().stream().map(this::veld).toList();
    }

    Set<String> uitgezonderd() {
        return waar.uitgezonderd();
    }

    /** Adds a rule about each instance of the class. */
    void toets(Toets toets) {
        klasse.regels().add(new Klasse.Gebonden(waar.code(), over, toets));
    }

    /** Adds a rule with memory, about the class within the root of the message. */
    void onthoud(Onthoudend.Maker maker) {
        onthoud(klasse, bouwer.wortel(), maker);
    }

    /** Adds a rule with memory, about a class below this one and within it. */
    void onthoudOnder(String pad, Onthoudend.Maker maker) {
        onthoud(bouwer.klasse(need(klasse.knoop(), pad)), klasse, maker);
    }

    /** Adds a rule with memory, within the nearest class that repeats. Nothing if there is only one instance in it. */
    void onthoudPerOuder(Onthoudend.Maker maker) {
        if (!klasse.knoop().element().repeats()) {
            return;
        }
        Planknoop ouder = klasse.knoop().ouder();
        while (ouder != null && ouder.ouder() != null && !ouder.element().repeats()) {
            ouder = ouder.ouder();
        }
        onthoud(klasse, ouder == null ? bouwer.wortel() : bouwer.klasse(ouder), maker);
    }

    private void onthoud(Klasse van, Klasse binnen, Onthoudend.Maker maker) {
        bouwer.onthoud(new Onthoudend(waar.code(), van, binnen, over, maker));
    }

    /** A field of a class below this one. */
    Veld veldOnder(String padKlasse, String pad) {
        Planknoop onder = need(klasse.knoop(), padKlasse);
        return bouwer.veld(bouwer.klasse(onder), need(onder, pad));
    }

    private static Planknoop need(Planknoop from, String pad) {
        Planknoop found = from.onder(pad);
        if (found == null) {
            throw new IllegalArgumentException(
                    "there is no " + pad + " in " + from.element().name());
        }
        return found;
    }
}
