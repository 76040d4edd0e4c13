// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.bidn.product.zorgberichten.message.schema.Berichtschema;
import org.jspecify.annotations.Nullable;

/**
 * A message type, ready to be checked: its schema, its rules, and which values those need. Made once when a standard loads;
 * never changes, so any number of threads may use it, each with a {@link Regelloop} of its own.
 */
public final class Toetsplan {
    private final Berichtschema schema;
    private final List<Planknoop> knopen;
    private final List<Klasse> klassen;
    private final List<Onthoudend> onthoudend;
    private final int[][] ziet;
    private final int[][] begint;
    private final @Nullable Veld dagtekening;

    Toetsplan(
            Berichtschema schema,
            List<Planknoop> knopen,
            List<Klasse> klassen,
            List<Onthoudend> onthoudend,
            @Nullable Veld dagtekening) {
        this.schema = schema;
        this.knopen = List.copyOf(knopen);
        this.klassen = List.copyOf(klassen);
        this.onthoudend = List.copyOf(onthoudend);
        this.ziet = perKlasse(Onthoudend::van);
        this.begint = perKlasse(Onthoudend::binnen);
        this.dagtekening = dagtekening;
    }

    /** For each class the numbers of the rules with memory that have it there. */
    private int[][] perKlasse(Function<Onthoudend, Klasse> waar) {
        int[][] all = new int[klassen.size()][];
        for (int i = 0; i < all.length; i++) {
            Klasse klasse = klassen.get(i);
            all[i] = IntStream.range(0, onthoudend.size())
                    .filter(nummer -> waar.apply(onthoudend.get(nummer)).equals(klasse))
                    .toArray();
        }
        return all;
    }

    /**
     * Binds rules to a schema.
     *
     * @throws IllegalArgumentException if a rule is not known or does not fit the schema; says which and why
     */
    public static Toetsplan maak(Berichtschema schema, List<Regelplaats> regels) {
        return new Toetsplanbouwer(schema).maak(regels);
    }

    public Berichtschema schema() {
        return schema;
    }

    /** What the message begins with. */
    public Planknoop wortel() {
        return knopen.get(0);
    }

    /** The element at this path below the root, {@code Header/Afzender}; none if the message type has none. */
    public @Nullable Planknoop zoek(String pad) {
        return wortel().onder(pad);
    }

    /** The elements of this name, at whatever places. */
    public List<Planknoop> alle(String naam) {
        return knopen.stream()
                .filter(knoop -> knoop.element().name().equals(naam))
                .toList();
    }

    /** How many elements the plan has. */
    public int grootte() {
        return knopen.size();
    }

    /** Begins a run. */
    public Regelloop begin(Melding melding) {
        return new Regelloop(this, melding);
    }

    List<Klasse> klassen() {
        return klassen;
    }

    List<Onthoudend> onthoudend() {
        return onthoudend;
    }

    /** The numbers of the rules with memory that see the instances of a class. */
    int[] ziet(int klasse) {
        return ziet[klasse];
    }

    /** The numbers of the rules with memory that have a class as their scope. */
    int[] begint(int klasse) {
        return begint[klasse];
    }

    @Nullable
    Veld dagtekening() {
        return dagtekening;
    }
}
