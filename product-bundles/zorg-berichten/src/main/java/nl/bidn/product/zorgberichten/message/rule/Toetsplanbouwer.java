// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.ArrayList;
import java.util.List;
import nl.bidn.product.zorgberichten.message.schema.Berichtschema;

/** Makes a plan: one node for each place of the schema, and at those the rules. For one thread. */
final class Toetsplanbouwer {
    private static final String DAGTEKENING = "Header/BerichtIdentificatie/Dagtekening";

    private final Berichtschema schema;
    private final List<Planknoop> knopen = new ArrayList<>();
    private final List<Klasse> klassen = new ArrayList<>();
    private final List<Onthoudend> onthoudend = new ArrayList<>();

    Toetsplanbouwer(Berichtschema schema) {
        this.schema = schema;
        new Planknoop(schema.root(), null, knopen);
    }

    Toetsplan maak(List<Regelplaats> regels) {
        regels.forEach(this::bind);
        Planknoop dagtekening = knopen.get(0).onder(DAGTEKENING);
        Veld dag = dagtekening == null ? null : veld(wortel(), dagtekening);
        return new Toetsplan(schema, knopen, klassen, onthoudend, dag);
    }

    private void bind(Regelplaats waar) {
        Regelcatalogus.Binder binder = Regelcatalogus.binder(waar.code());
        List<Planknoop> plaatsen = List.copyOf(knopen).stream()
                .filter(knoop ->
                        knoop.inhoud() != null && knoop.element().name().equals(waar.klasse()))
                .toList();
        if (plaatsen.isEmpty()) {
            throw new IllegalArgumentException(waar.code() + ": there is no class " + waar.klasse());
        }
        for (Planknoop knoop : plaatsen) {
            Planknoop over = knoop.onder(waar.pad());
            if (over == null) {
                throw new IllegalArgumentException(
                        waar.code() + ": there is no " + waar.pad() + " in " + waar.klasse());
            }
            bind(binder, new Plaats(this, klasse(knoop), waar, over), waar.code());
        }
    }

    private static void bind(Regelcatalogus.Binder binder, Plaats plaats, String code) {
        try {
            binder.bind(plaats);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(code + ": " + e.getMessage(), e);
        }
    }

    Klasse wortel() {
        return klasse(knopen.get(0));
    }

    Klasse klasse(Planknoop knoop) {
        if (!knoop.isKlasse()) {
            knoop.maakKlasse(klassen.size());
            klassen.add(new Klasse(knoop));
        }
        return klassen.get(knoop.klasse());
    }

    Veld veld(Klasse klasse, Planknoop wanted) {
        var veld = new Veld(klasse.knoop().klasse(), klasse.veld(wanted));
        if (!wanted.doelen().contains(veld)) {
            wanted.doelen().add(veld);
        }
        return veld;
    }

    void onthoud(Onthoudend regel) {
        onthoudend.add(regel);
    }
}
