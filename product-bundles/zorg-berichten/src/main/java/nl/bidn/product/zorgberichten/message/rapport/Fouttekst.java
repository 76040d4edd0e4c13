// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rapport;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.bidn.product.zorgberichten.message.check.Bestandsfout;
import nl.bidn.product.zorgberichten.message.check.Fout;
import nl.bidn.product.zorgberichten.message.rule.Regelcatalogus;
import nl.bidn.product.zorgberichten.message.schema.Schemafout;

/**
 * The text of a fault for people, as a key of the messages of the product with its arguments: names of the standard only. The
 * page asks it.
 *
 * @param sleutel {@code fout.CS002}
 * @param argumenten for the places {0}, {1} and so on of the text
 */
public record Fouttekst(String sleutel, List<String> argumenten) {
    /** RS047: BerichtCode is that of the message type. */
    private static final String BERICHTCODE = "RS047";

    public static Fouttekst van(Fout fout) {
        return new Fouttekst(fout.sleutel(), fout.namen());
    }

    /** All keys that there can be, in order; each has a text in each language. */
    public static Set<String> sleutels() {
        var all = new TreeSet<String>();
        Regelcatalogus.codes().forEach(code -> all.add("fout." + code));
        Arrays.stream(Schemafout.values()).forEach(fout -> all.add("fout." + fout.code()));
        Arrays.stream(Bestandsfout.values()).forEach(fout -> all.add("fout." + fout.code()));
        all.add("fout." + BERICHTCODE);
        return all;
    }
}
