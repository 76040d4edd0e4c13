// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Writes an element in exclusive canonical form without comments (W3C exc-c14n 1.0), as it passes. Whoever digests what is
 * written and reads the same bytes afterwards, reads what was digested. One element; for one thread.
 */
final class Canonicaliser {
    static final String ALGORITHM = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private static final Comparator<Attribute> ORDER =
            Comparator.comparing(Attribute::namespace).thenComparing(Attribute::name);

    private final XMLStreamReader xml;
    private final Set<String> inclusive;
    private final Writer out;
    /** By prefix, what is declared in what was written around this place. */
    private final Deque<Map<String, String>> declared = new ArrayDeque<>();

    private record Attribute(String namespace, String name, String qualified, String value) {}

    private Canonicaliser(XMLStreamReader xml, Set<String> inclusive, Writer out) {
        this.xml = xml;
        this.inclusive = inclusive;
        this.out = out;
        declared.push(Map.of());
    }

    /**
     * Writes the element at whose start the reader stands, to its end.
     *
     * @param inclusive prefixes that are declared also where nothing uses them; empty for the default namespace
     */
    static void write(XMLStreamReader xml, Set<String> inclusive, OutputStream to)
            throws XMLStreamException, IOException {
        var out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        new Canonicaliser(xml, inclusive, out).element();
        out.flush();
    }

    private void element() throws XMLStreamException, IOException {
        start();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    start();
                    depth++;
                }
                case XMLStreamReader.END_ELEMENT -> {
                    declared.pop();
                    out.append("</")
                            .append(qualified(xml.getPrefix(), xml.getLocalName()))
                            .append('>');
                    depth--;
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> text();
                case XMLStreamReader.COMMENT -> {}
                default -> throw new Malformed("Het bericht bevat iets anders dan elementen en tekst.");
            }
        }
    }

    private void start() throws IOException {
        var prefix = xml.getPrefix();
        var used = new TreeSet<>(inclusive);
        used.add(prefix);
        var attributes = new ArrayList<Attribute>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var of = xml.getAttributePrefix(i);
            var name = xml.getAttributeLocalName(i);
            if (!of.isEmpty()) {
                used.add(of);
            }
            var namespace = xml.getAttributeNamespace(i);
            attributes.add(new Attribute(
                    namespace == null ? "" : namespace, name, qualified(of, name), xml.getAttributeValue(i)));
        }
        out.append('<').append(qualified(prefix, xml.getLocalName()));
        declare(used);
        write(attributes);
        out.append('>');
    }

    private void declare(Set<String> used) throws IOException {
        var around = declared.element();
        Map<String, String> here = around;
        for (var prefix : used) {
            var namespace = namespace(prefix);
            boolean there = namespace.equals(around.getOrDefault(prefix, ""));
            if (there || prefix.equals("xml")) {
                continue;
            }
            if (here == around) {
                here = new HashMap<>(around);
            }
            here.put(prefix, namespace);
            out.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix).append("=\"");
            attribute(namespace);
            out.append('"');
        }
        declared.push(here);
    }

    private String namespace(String prefix) {
        var namespace = xml.getNamespaceContext().getNamespaceURI(prefix);
        return namespace == null ? "" : namespace;
    }

    private void write(List<Attribute> attributes) throws IOException {
        attributes.sort(ORDER);
        for (var attribute : attributes) {
            out.append(' ').append(attribute.qualified()).append("=\"");
            attribute(attribute.value());
            out.append('"');
        }
    }

    private static String qualified(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private void text() throws IOException {
        var text = xml.getTextCharacters();
        int end = xml.getTextStart() + xml.getTextLength();
        int from = xml.getTextStart();
        for (int at = from; at < end; at++) {
            var escaped = switch (text[at]) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '\r' -> "&#xD;";
                default -> "";
            };
            if (!escaped.isEmpty()) {
                out.write(text, from, at - from);
                out.write(escaped);
                from = at + 1;
            }
        }
        out.write(text, from, end - from);
    }

    private void attribute(String value) throws IOException {
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '"' -> out.write("&quot;");
                case '\t' -> out.write("&#x9;");
                case '\n' -> out.write("&#xA;");
                case '\r' -> out.write("&#xD;");
                default -> out.write(c);
            }
        }
    }
}
