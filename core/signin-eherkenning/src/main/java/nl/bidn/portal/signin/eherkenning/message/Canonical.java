// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes XML that is in exclusive canonical form as it stands (W3C exc-c14n 1.0): so that what we sign needs no parsing and
 * no canonicalisation first. One element after the other; for one thread.
 */
final class Canonical {
    private static final Map<String, String> NAMESPACES = Map.of(
            "soap", Names.SOAP,
            "samlp", Names.SAMLP,
            "saml", Names.SAML,
            "md", Names.MD,
            "ds", Names.DS,
            "esc", Names.CATALOGUE,
            "eme", Names.METADATA_EXTENSION,
            "xml", Names.XML);

    private record Attribute(String prefix, String name, String value) {
        String namespace() {
            return prefix.isEmpty() ? "" : NAMESPACES.getOrDefault(prefix, "");
        }
    }

    private record Open(String name, Set<String> declared) {}

    private final StringBuilder out = new StringBuilder(2048);
    private final Deque<Open> open = new ArrayDeque<>();

    /** @param attributes name, value, name, value; a name may have a prefix */
    Canonical open(String prefix, String name, String... attributes) {
        var known = open.isEmpty() ? Set.<String>of() : open.peek().declared();
        var declared = new HashSet<>(known);
        var given = new ArrayList<Attribute>();
        for (int i = 0; i < attributes.length; i += 2) {
            int colon = attributes[i].indexOf(':');
            var ofAttribute = colon < 0 ? "" : attributes[i].substring(0, colon);
            given.add(new Attribute(ofAttribute, attributes[i].substring(colon + 1), attributes[i + 1]));
        }
        given.sort(Comparator.comparing(Attribute::namespace).thenComparing(Attribute::name));
        var qualified = prefix + ":" + name;
        out.append('<').append(qualified);
        declare(prefix, given, declared);
        for (Attribute attribute : given) {
            out.append(' ');
            if (!attribute.prefix().isEmpty()) {
                out.append(attribute.prefix()).append(':');
            }
            out.append(attribute.name())
                    .append("=\"")
                    .append(inAttribute(attribute.value()))
                    .append('"');
        }
        out.append('>');
        open.push(new Open(qualified, declared));
        return this;
    }

    private void declare(String prefix, List<Attribute> attributes, Set<String> declared) {
        var needed = new java.util.TreeSet<String>();
        needed.add(prefix);
        attributes.forEach(attribute -> needed.add(attribute.prefix()));
        needed.remove("");
        needed.remove("xml");
        for (String one : needed) {
            if (declared.add(one)) {
                out.append(" xmlns:")
                        .append(one)
                        .append("=\"")
                        .append(NAMESPACES.get(one))
                        .append('"');
            }
        }
    }

    Canonical text(String text) {
        out.append(inText(text));
        return this;
    }

    Canonical close() {
        out.append("</").append(open.pop().name()).append('>');
        return this;
    }

    /** An element with text only. */
    Canonical leaf(String prefix, String name, String text, String... attributes) {
        return open(prefix, name, attributes).text(text).close();
    }

    /** Where the next thing is written. */
    int position() {
        return out.length();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static String inText(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#xD;");
    }

    private static String inAttribute(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\t", "&#x9;")
                .replace("\n", "&#xA;")
                .replace("\r", "&#xD;");
    }
}
