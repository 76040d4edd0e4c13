// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What an element may be: its attributes, its children in their order, and nothing else. A closed profile: what is not
 * named here is refused, so that nothing can hide in a message. Built once, for any thread.
 */
final class Shape {
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private enum Content {
        ELEMENTS,
        TEXT,
        /** One kind of element, or text. */
        EITHER,
        /** Whatever there is in it is never read. */
        OPEN
    }

    /** Children of the same rank may stand in any order. */
    private record Slot(Shape shape, int least, int most, int rank) {}

    private final String namespace;
    private final String name;
    private final Set<String> required = new HashSet<>();
    private final Set<String> optional = new HashSet<>();
    private final List<Slot> slots = new ArrayList<>();
    private Content content = Content.ELEMENTS;

    private Shape(String namespace, String name) {
        this.namespace = namespace;
        this.name = name;
    }

    static Shape of(String namespace, String name) {
        return new Shape(namespace, name);
    }

    Shape text() {
        content = Content.TEXT;
        return this;
    }

    Shape open() {
        content = Content.OPEN;
        return this;
    }

    Shape orText() {
        content = Content.EITHER;
        return this;
    }

    Shape with(String... attributes) {
        required.addAll(List.of(attributes));
        return this;
    }

    /** Attributes that may be there; one of another namespace as {@code {namespace}name}. */
    Shape may(String... attributes) {
        optional.addAll(List.of(attributes));
        return this;
    }

    Shape one(Shape child) {
        return some(child, 1, 1);
    }

    Shape maybe(Shape child) {
        return some(child, 0, 1);
    }

    Shape some(Shape child, int least, int most) {
        slots.add(new Slot(child, least, most, slots.size()));
        return this;
    }

    /** As the one before, which it may also precede. */
    Shape beside(Shape child, int least, int most) {
        slots.add(new Slot(child, least, most, slots.get(slots.size() - 1).rank()));
        return this;
    }

    void check(Element element, Reason reason) {
        if (!Xml.is(element, namespace, name)) {
            throw new Refused(reason, "another element than " + name);
        }
        checkAttributes(element, reason);
        if (content != Content.OPEN) {
            checkContent(element, reason);
        }
    }

    private void checkAttributes(Element element, Reason reason) {
        var attributes = element.getAttributes();
        int found = 0;
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = (Attr) attributes.item(i);
            var uri = attribute.getNamespaceURI();
            if (XMLNS.equals(uri)) {
                continue;
            }
            var key = uri == null ? attribute.getName() : "{" + uri + "}" + attribute.getLocalName();
            if (required.contains(key)) {
                found++;
            } else if (!optional.contains(key)) {
                throw new Refused(reason, name + " has an attribute that the profile does not have");
            }
        }
        if (found < required.size()) {
            throw new Refused(reason, name + " lacks an attribute");
        }
    }

    private void checkContent(Element element, Reason reason) {
        int[] counts = new int[slots.size()];
        int rank = 0;
        boolean words = false;
        boolean children = false;
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                children = true;
                rank = place(child, rank, counts, reason);
            } else if (n.getNodeType() == Node.TEXT_NODE) {
                words |= !n.getNodeValue().isBlank();
            } else {
                throw new Refused(Reason.XML_FORBIDDEN, name + " has what is neither element nor text");
            }
        }
        if (words && (content == Content.ELEMENTS || children)) {
            throw new Refused(reason, name + " has text");
        }
        if (content != Content.EITHER || children) {
            checkCounts(counts, reason);
        }
    }

    private int place(Element child, int rank, int[] counts, Reason reason) {
        for (int i = 0; i < counts.length; i++) {
            var slot = slots.get(i);
            if (Xml.is(child, slot.shape.namespace, slot.shape.name)) {
                if (slot.rank < rank || ++counts[i] > slot.most) {
                    throw new Refused(reason, name + " has too many or misplaced " + slot.shape.name);
                }
                slot.shape.check(child, reason);
                return slot.rank;
            }
        }
        throw new Refused(reason, name + " has a child that the profile does not have");
    }

    private void checkCounts(int[] counts, Reason reason) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < slots.get(i).least) {
                throw new Refused(reason, name + " lacks " + slots.get(i).shape.name);
            }
        }
    }
}
