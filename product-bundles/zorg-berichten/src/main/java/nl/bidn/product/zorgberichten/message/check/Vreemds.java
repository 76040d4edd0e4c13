// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * Bounds what a parser keeps for the whole of a file: names, prefixes and namespaces that are not those of a standard. A
 * message has a handful. For one file, on one thread.
 */
final class Vreemds {
    private static final int MOST_NAMES = 1000;
    private static final int MOST_INSTRUCTIONS = 1000;
    private static final int MOST_NAMESPACES = 200;

    private final Set<String> namespaces = new HashSet<>();
    private int names;
    private int instructions;

    /** A name that no standard has. */
    void name() throws Geweigerd {
        names++;
        check(names > MOST_NAMES);
    }

    void instruction() throws Geweigerd {
        instructions++;
        check(instructions > MOST_INSTRUCTIONS);
    }

    /** The namespaces that an element declares. */
    void namespaces(XMLStreamReader reader, int count) throws Geweigerd {
        for (int i = 0; i < count; i++) {
            String prefix = reader.getNamespacePrefix(i);
            String uri = reader.getNamespaceURI(i);
            namespaces.add((prefix == null ? "" : prefix) + " " + (uri == null ? "" : uri));
        }
        check(namespaces.size() > MOST_NAMESPACES);
    }

    private static void check(boolean tooMany) throws Geweigerd {
        if (tooMany) {
            throw new Geweigerd(Bestandsfout.XML_TE_VEEL_VREEMDS);
        }
    }
}
