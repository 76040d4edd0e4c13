// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Breaks a message in one of many ways; some ways leave it valid. */
final class Mutaties {
    private static final List<String> VALUES = List.of(
            "ZZ",
            "",
            " ",
            "  1  ",
            "\n1\t",
            "007",
            "+5",
            "-0",
            "-1",
            "1e3",
            "1.0",
            "99999999999999999999",
            "000000000000000000000000000001",
            "2027-06-31",
            "2024-02-29",
            "2023-02-29",
            "12023-01-01",
            "-0001-01-01",
            "0000-01-01",
            "02023-01-01",
            "2023-01-01Z",
            "2023-01-01+01:00",
            " 2023-01-01 ",
            "2023-1-1",
            "2023-13-01",
            "24:00:00",
            "24:00:01",
            "12:34:56.789",
            "12:34",
            "12:34:60",
            "12:34:56Z",
            "00:00:00.",
            "12:34:56+01:00",
            "1.0",
            "01.0.0",
            "1.0.0.0",
            "0384",
            "384",
            "&#x1F600;",
            "&#160;",
            "&#8203;",
            "é",
            "À",
            "ỳ",
            "&#x2028;",
            "a&amp;b",
            "<![CDATA[01]]>",
            "<!-- -->01",
            "0<!-- -->1",
            "0<?pi x?>1",
            "<![CDATA[ ]]>",
            "&#13;",
            "a\nb");
    private static final List<String> ATTRIBUTES = List.of(
            " x=\"1\"",
            " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"",
            " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"false\"",
            " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:a b.xsd\"",
            " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"b.xsd\"",
            " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"p0:Nergens\"",
            " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:anders=\"1\"",
            " xml:lang=\"nl\"",
            " xmlns:q=\"urn:q\" q:x=\"1\"",
            " xmlns:q=\"urn:q\"",
            " xmlns=\"urn:q\"");
    private static final List<String> TEXTS = List.of(
            "x", " ", "\r\n\t", "&#32;", "<![CDATA[ ]]>", "<![CDATA[x]]>", "<!-- x -->", "<?pi x?>", "&#160;", "0");

    private final Random random;

    Mutaties(Random random) {
        this.random = random;
    }

    Bericht muteer(Bericht original) {
        Bericht copy = original.copy();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            one(copy);
        }
        return copy;
    }

    private void one(Bericht bericht) {
        Knoop parent = pick(bericht, false);
        Knoop leaf = pick(bericht, true);
        if (parent.children.isEmpty()) {
            return;
        }
        int at = random.nextInt(parent.children.size());
        switch (random.nextInt(16)) {
            case 0 -> removeAt(parent, at);
            case 1 -> duplicate(parent, at);
            case 2 -> Collections.swap(parent.children, at, random.nextInt(parent.children.size()));
            case 3 -> leaf.text = leaf.text + "x".repeat(1 + random.nextInt(220));
            case 4 -> leaf.text = leaf.text + leaf.text;
            case 5 -> parent.children.get(at).namespace = random.nextBoolean() ? "urn:anders" : parent.namespace + "x";
            case 6 -> parent.children.get(at).attributes = any(ATTRIBUTES);
            case 7 -> parent.text = any(TEXTS);
            case 8 -> empty(parent.children.get(at));
            case 9 -> leaf.text = any(List.of(" ", "\n", "\t ")) + leaf.text + any(List.of("", " ", "\r\n"));
            case 10, 11, 12 -> leaf.text = any(VALUES);
            case 13 -> parent.children.get(at).name = any(List.of("Onbekend", "Bsn", "Datum", "Client"));
            case 14 -> leaf.children.add(parent.children.get(at).copy());
            default ->
                parent.children.add(at, pick(bericht, random.nextBoolean()).copy());
        }
    }

    private Knoop pick(Bericht bericht, boolean leaf) {
        var all = new ArrayList<Knoop>();
        bericht.root.all(all);
        all.removeIf(each -> (each.plan.veldtype() != null) != leaf || (!leaf && each.children.isEmpty()));
        return all.isEmpty() ? bericht.root : all.get(random.nextInt(all.size()));
    }

    private static void removeAt(Knoop parent, int at) {
        parent.children.remove(at);
    }

    private static void duplicate(Knoop parent, int at) {
        parent.children.add(at, parent.children.get(at).copy());
    }

    private static void empty(Knoop knoop) {
        knoop.text = "";
        knoop.children.clear();
    }

    private String any(List<String> options) {
        return options.get(random.nextInt(options.size()));
    }
}
