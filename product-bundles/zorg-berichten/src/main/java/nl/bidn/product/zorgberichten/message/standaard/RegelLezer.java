// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.standaard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.bidn.product.zorgberichten.message.rule.Regelplaats;
import nl.bidn.product.zorgberichten.message.xml.OwnElement;

/** Reads where the rules of a message type rest: {@code Klasse}, {@code Klasse.pad.pad} or {@code Klasse(pad,pad)}. */
final class RegelLezer {
    private static final Pattern OP = Pattern.compile("([A-Za-z]+)(?:\\.([A-Za-z0-9.]+)|\\(([A-Za-z0-9.,]+)\\))?");

    private static final Pattern COMMAS = Pattern.compile(",");

    private RegelLezer() {}

    static List<Regelplaats> regels(OwnElement bericht) {
        List<Regelplaats> all = new ArrayList<>();
        for (OwnElement regel : bericht.children("regel")) {
            regel.onlyAttributes(Set.of("code", "op", "niveau", "uitgezonderd"));
            for (String op : regel.words("op")) {
                all.add(plaats(regel, op));
            }
        }
        return all;
    }

    private static Regelplaats plaats(OwnElement regel, String op) {
        Matcher parts = OP.matcher(op);
        if (!parts.matches()) {
            throw regel.refuse("op is not of the form Klasse.pad or Klasse(pad,pad): " + op);
        }
        List<String> sleutel = parts.group(3) == null
                ? List.of()
                : COMMAS.splitAsStream(parts.group(3)).map(RegelLezer::pad).toList();
        Set<String> uitgezonderd = Set.copyOf(regel.words("uitgezonderd"));
        String pad = parts.group(2) == null ? "" : pad(parts.group(2));
        return new Regelplaats(regel.need("code"), parts.group(1), pad, sleutel, uitgezonderd);
    }

    private static String pad(String dotted) {
        return dotted.replace('.', '/');
    }
}
