// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message;

import java.util.ArrayList;
import java.util.List;
import nl.bidn.product.zorgberichten.message.rule.Planknoop;

/** An element of a test message, that can be broken at will. */
final class Knoop {
    Planknoop plan;
    String namespace;
    String name;
    String attributes = "";
    /** As it stands in the file, so with references and the like. */
    String text = "";

    final List<Knoop> children = new ArrayList<>();

    Knoop(Planknoop plan) {
        this.plan = plan;
        this.namespace = plan.element().namespace();
        this.name = plan.element().name();
    }

    Knoop copy() {
        var copy = new Knoop(plan);
        copy.namespace = namespace;
        copy.name = name;
        copy.attributes = attributes;
        copy.text = text;
        children.forEach(child -> copy.children.add(child.copy()));
        return copy;
    }

    void all(List<Knoop> into) {
        into.add(this);
        children.forEach(child -> child.all(into));
    }

    void write(StringBuilder out, List<String> namespaces) {
        int number = namespaces.indexOf(namespace);
        if (number < 0) {
            namespaces.add(namespace);
            number = namespaces.size() - 1;
        }
        String tag = "p" + number + ":" + name;
        out.append('<').append(tag).append("@").append(attributes).append('>').append(text);
        children.forEach(child -> child.write(out.append("\n"), namespaces));
        out.append("</").append(tag).append('>');
    }
}
