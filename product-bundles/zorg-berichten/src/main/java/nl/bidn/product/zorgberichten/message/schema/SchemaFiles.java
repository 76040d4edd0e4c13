// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.bidn.product.zorgberichten.message.xml.OwnElement;

/** The global components of a schema and of all that it imports, by qualified name, not yet looked into. */
final class SchemaFiles {
    static final String XSD = "http://www.w3.org/2001/XMLSchema";
    private static final Set<String> TOP = Set.of("annotation", "import", "element", "complexType", "simpleType");
    private static final Set<String> ATTRIBUTES =
            Set.of("targetNamespace", "elementFormDefault", "attributeFormDefault", "version", "id");

    private final SchemaSet set;
    private final Set<String> read = new HashSet<>();
    private final Map<String, Component> types = new HashMap<>();
    private final Map<String, Component> elements = new HashMap<>();

    /** An element of a schema, with the namespace and the form of the file that it is in. */
    record Component(OwnElement element, String namespace, boolean qualified) {}

    private SchemaFiles(SchemaSet set) {
        this.set = set;
    }

    static SchemaFiles read(SchemaSet set, String name) throws IOException {
        var all = new SchemaFiles(set);
        all.add(name);
        return all;
    }

    private void add(String name) throws IOException {
        if (!read.add(name)) {
            return;
        }
        OwnElement schema = set.read(name);
        if (!schema.name().equals("schema") || !schema.namespace().equals(XSD)) {
            throw schema.refuse("it is not an XSD");
        }
        schema.onlyAttributes(ATTRIBUTES);
        schema.onlyChildren(TOP);
        boolean qualified = schema.attribute("elementFormDefault").orElse("").equals("qualified");
        for (OwnElement child : schema.children()) {
            add(child, schema.attribute("targetNamespace").orElse(""), qualified);
        }
    }

    private void add(OwnElement child, String namespace, boolean qualified) throws IOException {
        switch (child.name()) {
            case "annotation" -> {}
            case "import" -> add(location(child));
            case "element" -> put(elements, child, namespace, qualified);
            default -> put(types, child, namespace, qualified);
        }
    }

    private static String location(OwnElement importing) {
        String location = importing.need("schemaLocation");
        if (location.contains("/") || location.contains("\\") || location.contains(":")) {
            throw importing.refuse("an import names a file in the same folder");
        }
        return location;
    }

    private static void put(Map<String, Component> all, OwnElement child, String namespace, boolean qualified) {
        String name = "{" + namespace + "}" + child.need("name");
        if (all.putIfAbsent(name, new Component(child, namespace, qualified)) != null) {
            throw child.refuse(child.need("name") + " is there twice");
        }
    }

    Map<String, Component> elements() {
        return elements;
    }

    Component type(String qualifiedName, OwnElement where) {
        Component type = types.get(qualifiedName);
        if (type == null) {
            throw where.refuse("there is no type " + qualifiedName);
        }
        return type;
    }
}
