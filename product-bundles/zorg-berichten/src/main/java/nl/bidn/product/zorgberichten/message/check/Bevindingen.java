// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import java.util.List;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamReader;
import nl.bidn.product.zorgberichten.message.rule.Melding;
import nl.bidn.product.zorgberichten.message.rule.Planknoop;
import nl.bidn.product.zorgberichten.message.rule.Tellers;
import nl.bidn.product.zorgberichten.message.schema.Schemafout;
import org.jspecify.annotations.Nullable;

/**
 * What one run found, on both levels. If something is wrong on level 1, level 2 is not reported: the standard makes no retour
 * message then. On one thread.
 */
final class Bevindingen implements Melding {
    private final Fouten schema = new Fouten();
    private final Fouten regels = new Fouten();
    private @Nullable XMLStreamReader reader;

    void reader(XMLStreamReader xml) {
        reader = xml;
    }

    /** The line where the parser is; 0 before it began. */
    int regelnummer() {
        return reader == null ? 0 : Math.max(0, reader.getLocation().getLineNumber());
    }

    void bestand(Bestandsfout fout) {
        schema.add(new Fout(1, fout.code(), "", regelnummer(), List.of()));
    }

    void wortelOnbekend() {
        schema.add(new Fout(1, Schemafout.WORTEL_ONBEKEND.code(), "", regelnummer(), List.of()));
    }

    /** Past the faults that are named it only counts: places are dear when there are a million. */
    void schema(Schemafout fout, Tellers tellers, Planknoop knoop, Supplier<List<String>> namen) {
        if (schema.full()) {
            schema.count();
        } else {
            schema.add(new Fout(1, fout.code(), tellers.plek(knoop), regelnummer(), namen.get()));
        }
    }

    /** A rule of level 1: what the header says of code and version. */
    void kop(String regel, String plek, String verwacht) {
        schema.add(new Fout(1, regel, plek, regelnummer(), List.of(verwacht)));
    }

    @Override
    public void meld(String code, String plek, int regelnummer) {
        regels.add(new Fout(2, code, plek, regelnummer, List.of()));
    }

    /** Whether rules still matter. */
    boolean schemaGoed() {
        return schema.none();
    }

    Fouten fouten() {
        return schema.none() ? regels : schema;
    }
}
