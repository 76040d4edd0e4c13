// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import java.util.List;
import nl.bidn.product.zorgberichten.message.rule.Planknoop;
import nl.bidn.product.zorgberichten.message.rule.Tellers;
import nl.bidn.product.zorgberichten.message.schema.Berichtschema;
import nl.bidn.product.zorgberichten.message.schema.Schemafout;
import nl.bidn.product.zorgberichten.message.schema.SimpleType;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with names out of the schema only. Of one run, on one thread. */
final class Schemameldingen {
    private static final int MOST_WORDS = 60;

    private final Bevindingen bevindingen;
    private final Tellers tellers;
    private final Berichtschema schema;

    Schemameldingen(Bevindingen bevindingen, Tellers tellers, Berichtschema schema) {
        this.bevindingen = bevindingen;
        this.tellers = tellers;
        this.schema = schema;
    }

    /** A name is repeated only if the standard has it: any other is content of whoever made the file. */
    void elementOnbekend(Planknoop ouder, String naam) {
        bevindingen.schema(
                Schemafout.ELEMENT_ONBEKEND,
                tellers,
                ouder,
                () -> List.of(naam(ouder), schema.knows(naam) ? naam : "?"));
    }

    void elementOnverwacht(Planknoop ouder, Planknoop kind, List<String> verwacht) {
        bevindingen.schema(
                Schemafout.ELEMENT_ONVERWACHT,
                tellers,
                ouder,
                () -> List.of(naam(ouder), naam(kind), String.join(", ", verwacht)));
    }

    void elementOntbreekt(Planknoop knoop, List<String> verwacht) {
        bevindingen.schema(
                Schemafout.ELEMENT_ONTBREEKT, tellers, knoop, () -> List.of(naam(knoop), String.join(", ", verwacht)));
    }

    /** Once for each field. */
    void elementInVeld(Planknoop knoop, boolean first) {
        if (first) {
            bevindingen.schema(Schemafout.ELEMENT_IN_VELD, tellers, knoop, () -> List.of(naam(knoop)));
        }
    }

    void attribuut(Planknoop knoop) {
        bevindingen.schema(Schemafout.ATTRIBUUT_VERBODEN, tellers, knoop, () -> List.of(naam(knoop)));
    }

    void tekst(Planknoop knoop) {
        bevindingen.schema(Schemafout.TEKST_TUSSEN_ELEMENTEN, tellers, knoop, () -> List.of(naam(knoop)));
    }

    void veld(Schemafout fout, Planknoop knoop) {
        bevindingen.schema(fout, tellers, knoop, () -> List.of(naam(knoop), grens(fout, knoop.veldtype())));
    }

    /** RS047, CS025 and CS015: code and version are those of the message type. */
    void kop(Berichttype type, Kopveld veld) {
        String plek = "/" + naam(type.plan().wortel()) + "/" + veld.pad();
        switch (veld) {
            case BERICHTCODE -> bevindingen.kop("RS047", plek, type.code());
            case VERSIE -> bevindingen.kop("CS025", plek, type.versie());
            default -> bevindingen.kop("CS015", plek, type.subversie());
        }
    }

    /** What the value should have been like, as far as it can be said in a few words. */
    private static String grens(Schemafout fout, @Nullable SimpleType type) {
        if (type == null) {
            return "";
        }
        return switch (fout) {
            case VELD_TE_LANG -> String.valueOf(type.longest());
            case VELD_TE_KORT -> String.valueOf(type.shortest());
            case VELD_NIET_IN_LIJST -> words(type.words());
            case VELD_GETAL_BUITEN_GRENZEN -> type.min() + "-" + type.max();
            default -> "";
        };
    }

    private static String words(List<String> words) {
        return words.size() <= MOST_WORDS ? String.join(", ", words) : "";
    }

    private static String naam(Planknoop knoop) {
        return knoop.element().name();
    }
}
