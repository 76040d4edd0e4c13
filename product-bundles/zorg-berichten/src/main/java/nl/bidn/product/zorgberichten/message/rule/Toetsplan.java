// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.List;
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
        this.dagtekening = dagtekening;
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

    @Nullable
    Veld dagtekening() {
        return dagtekening;
    }
}
