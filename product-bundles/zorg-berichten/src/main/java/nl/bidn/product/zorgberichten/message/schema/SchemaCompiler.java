// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.bidn.product.zorgberichten.message.schema.SchemaFiles.Component;
import nl.bidn.product.zorgberichten.message.xml.OwnElement;

/** Makes types and elements out of the components of a schema. A type may not hold itself. One thread, while it loads. */
final class SchemaCompiler {
    private static final String XSD_PREFIX = "{" + SchemaFiles.XSD + "}";
    private static final int MOST_REPEATS = 100;

    private final SchemaFiles files;
    private final SimpleTypeCompiler simpleTypes;
    private final Map<String, Type> made = new HashMap<>();
    private final Set<String> busy = new HashSet<>();

    SchemaCompiler(SchemaFiles files, SimpleTypeCompiler simpleTypes) {
        this.files = files;
        this.simpleTypes = simpleTypes;
    }

    List<ElementDeclaration> roots() {
        return files.elements().values().stream().map(this::root).toList();
    }

    private ElementDeclaration root(Component component) {
        OwnElement element = component.element();
        element.onlyAttributes(Set.of("name", "type"));
        return new ElementDeclaration(component.namespace(), element.need("name"), typeOf(component), false);
    }

    /** The type of an element: the one it names, or the restriction inside it. */
    private Type typeOf(Component component) {
        OwnElement element = component.element();
        element.onlyChildren(Set.of("annotation", "simpleType"));
        List<OwnElement> inner = element.children("simpleType");
        if (inner.isEmpty()) {
            return type(element.qualified("type"), element);
        }
        if (inner.size() > 1 || element.attribute("type").isPresent()) {
            throw element.refuse("an element has one type");
        }
        return simple(element.need("name"), inner.get(0));
    }

    private Type type(String name, OwnElement where) {
        if (name.startsWith(XSD_PREFIX)) {
            return SimpleTypeCompiler.builtIn(name.substring(XSD_PREFIX.length()), where);
        }
        Type known = made.get(name);
        if (known != null) {
            return known;
        }
        Component component = files.type(name, where);
        if (!busy.add(name)) {
            throw where.refuse("type " + name + " holds itself");
        }
        OwnElement element = component.element();
        Type type = element.name().equals("simpleType")
                ? simple(element.need("name"), element)
                : complex(element.need("name"), component);
        busy.remove(name);
        made.put(name, type);
        return type;
    }

    private SimpleType simple(String name, OwnElement element) {
        element.onlyAttributes(Set.of("name"));
        element.onlyChildren(Set.of("annotation", "restriction"));
        List<OwnElement> restrictions = element.children("restriction");
        if (restrictions.size() != 1) {
            throw element.refuse("a simple type is one restriction");
        }
        OwnElement restriction = restrictions.get(0);
        if (!(type(restriction.qualified("base"), restriction) instanceof SimpleType base)) {
            throw restriction.refuse("the base of a restriction is a simple type");
        }
        return simpleTypes.restrict(name, base, restriction);
    }

    private ComplexType complex(String name, Component component) {
        OwnElement element = component.element();
        element.onlyAttributes(Set.of("name"));
        element.onlyChildren(Set.of("annotation", "sequence", "choice"));
        List<OwnElement> groups = groups(element);
        if (groups.size() != 1) {
            throw element.refuse("a complex type is one sequence or one choice");
        }
        var children = new ArrayList<ElementDeclaration>();
        Particle particle = particle(groups.get(0), component, children);
        try {
            return new ComplexType(name, ContentCompiler.compile(particle, children));
        } catch (IllegalArgumentException e) {
            throw element.refuse(String.valueOf(e.getMessage()));
        }
    }

    private static List<OwnElement> groups(OwnElement element) {
        return element.children().stream()
                .filter(child -> !child.name().equals("annotation"))
                .toList();
    }

    private Particle particle(OwnElement element, Component component, List<ElementDeclaration> children) {
        int min = occurs(element, "minOccurs");
        int max = occurs(element, "maxOccurs");
        if (max != Particle.UNBOUNDED && max < min) {
            throw element.refuse("maxOccurs is less than minOccurs");
        }
        if (element.name().equals("element")) {
            return new Particle.Element(child(element, component, children, max), min, max);
        }
        element.onlyAttributes(Set.of("minOccurs", "maxOccurs"));
        element.onlyChildren(Set.of("annotation", "element", "sequence", "choice"));
        List<Particle> parts = groups(element).stream()
                .map(part -> particle(part, component, children))
                .toList();
        return element.name().equals("sequence")
                ? new Particle.Sequence(parts, min, max)
                : new Particle.Choice(parts, min, max);
    }

    private static int occurs(OwnElement element, String attribute) {
        String value = element.attribute(attribute).orElse("1");
        if (value.equals("unbounded") && attribute.equals("maxOccurs")) {
            return Particle.UNBOUNDED;
        }
        int number = value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : MOST_REPEATS + 1;
        if (number > MOST_REPEATS) {
            throw element.refuse(attribute + " is a number up to " + MOST_REPEATS + ", or unbounded");
        }
        return number;
    }

    /** The number of an element among the children; the same name twice is the same child, of the same type. */
    private int child(OwnElement element, Component component, List<ElementDeclaration> children, int max) {
        element.onlyAttributes(Set.of("name", "type", "minOccurs", "maxOccurs"));
        Type type = typeOf(new Component(element, component.namespace(), component.qualified()));
        String namespace = component.qualified() ? component.namespace() : "";
        String name = element.need("name");
        for (int i = 0; i < children.size(); i++) {
            ElementDeclaration known = children.get(i);
            if (known.name().equals(name)) {
                if (!known.type().equals(type)) {
                    throw element.refuse(name + " has two types");
                }
                children.set(i, new ElementDeclaration(namespace, name, type, true));
                return i;
            }
        }
        children.add(new ElementDeclaration(namespace, name, type, max != 1));
        return children.size() - 1;
    }
}
