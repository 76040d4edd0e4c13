// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

import java.util.HashSet;
import java.util.Set;

/**
 * The schema of one type of message, compiled. A {@link SchemaSet} loads it once; never changes, so any number of threads may use
 * it. It is of our subset of XSD 1.0 and gives the verdict that the JDK's validator gives, but that it allows no
 * {@code xsi:type}.
 */
public final class Berichtschema {
    private final ElementDeclaration root;
    private final Set<String> names;

    Berichtschema(ElementDeclaration root) {
        this.root = root;
        this.names = new HashSet<>();
        collect(root);
    }

    /** What a message begins with. */
    public ElementDeclaration root() {
        return root;
    }

    /** Whether any element of the schema has this local name: such a name may be repeated to a user. */
    public boolean knows(String name) {
        return names.contains(name);
    }

    private void collect(ElementDeclaration element) {
        names.add(element.name());
        if (element.type() instanceof ComplexType type) {
            for (int i = 0; i < type.content().size(); i++) {
                collect(type.content().declaration(i));
            }
        }
    }
}
