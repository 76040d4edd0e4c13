// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;

/**
 * Exclusive XML Canonicalization 1.0 without comments (W3C, 18 July 2002, section 3), of one element with all that is in it but for
 * the signature that is enveloped. A digest over it says what was signed; it was not when the two forms differ by a byte. In place of
 * that of the JDK, which does the same by way of sets of nodes for any transform that there could be, and takes three times as long.
 * Of one thread.
 */
final class ExclusiveForm {
    private static final Comparator<Attr> ORDER = Comparator.<Attr, String>comparing(a -> orEmpty(a.getNamespaceURI()))
            .thenComparing(Attr::getLocalName);

    private static final String OF_VALUES = "&<\"\t\n\r";
    private static final String OF_TEXT = "&<>\r";

    private final StringBuilder out = new StringBuilder(32 * 1024);
    private final Set<String> inclusive;
    private final @Nullable Element without;
    private final @Nullable Element unread;
    private int unreadFrom;
    private int unreadUntil;

    private ExclusiveForm(Element apex, @Nullable Element without, @Nullable Element unread, Set<String> inclusive) {
        this.without = without;
        this.unread = unread;
        this.inclusive = inclusive;
        element(apex, known(apex), Map.of());
    }

    /**
     * @param without the signature within, which is left out; none: all is signed
     * @param unread an element within that is signed too, but of no use to who reads {@link #readable}; none: all is of use
     * @param inclusive prefixes whose namespaces are there wherever they are known; the default one has none
     */
    static ExclusiveForm of(Element apex, @Nullable Element without, @Nullable Element unread, Set<String> inclusive) {
        return new ExclusiveForm(apex, without, unread, inclusive);
    }

    /** All of it, as it is digested. */
    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What is there to be read: the very same bytes, but for those of what nobody reads. */
    byte[] readable() {
        var read = new StringBuilder(out.length()).append(out, 0, unreadFrom).append(out, unreadUntil, out.length());
        return read.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The namespaces of the inclusive prefixes, as the apex knows them of itself and of all around it. */
    private Map<String, String> known(Element apex) {
        var known = new HashMap<String, String>();
        if (!inclusive.isEmpty()) {
            for (Node n = apex; n instanceof Element element; n = n.getParentNode()) {
                declared(element).forEach(known::putIfAbsent);
            }
        }
        return known;
    }

    /** The namespaces of the inclusive prefixes that this element itself declares. */
    private Map<String, String> declared(Element element) {
        if (inclusive.isEmpty() || !element.hasAttributes()) {
            return Map.of();
        }
        var declared = new HashMap<String, String>();
        var all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            var attribute = (Attr) all.item(i);
            var prefix = attribute.getPrefix() == null ? "" : attribute.getLocalName();
            if (isDeclaration(attribute) && inclusive.contains(prefix)) {
                declared.put(prefix, attribute.getValue());
            }
        }
        return declared;
    }

    /** A namespace is absolute, used or not; else there is no canonical form (Canonical XML 1.0, section 1.3). */
    private static boolean isDeclaration(Attr attribute) {
        if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
            return false;
        }
        if (!attribute.getValue().isEmpty() && attribute.getValue().indexOf(':') < 1) {
            throw new Refused(Reason.SIGNATURE_INVALID, "a relative namespace");
        }
        return true;
    }

    /** @param written the namespaces that stand on what was written around it */
    private void element(Element element, Map<String, String> listed, Map<String, String> written) {
        var attributes = attributes(element);
        out.append('<').append(element.getNodeName());
        var within = declare(missing(element, attributes, listed, written), written);
        attributes.forEach(this::attribute);
        out.append('>');
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            child(n, within);
        }
        out.append("</").append(element.getNodeName()).append('>');
    }

    /** The namespaces that must be declared here: listed, or visibly used, and not written with this value around it; sorted. */
    private static Map<String, String> missing(
            Element element, List<Attr> attributes, Map<String, String> listed, Map<String, String> written) {
        var missing = Map.<String, String>of();
        for (var one : listed.entrySet()) {
            missing = with(missing, one.getKey(), one.getValue(), written);
        }
        missing = with(missing, orEmpty(element.getPrefix()), orEmpty(element.getNamespaceURI()), written);
        for (Attr attribute : attributes) {
            if (attribute.getPrefix() != null) {
                missing = with(missing, attribute.getPrefix(), orEmpty(attribute.getNamespaceURI()), written);
            }
        }
        return missing;
    }

    /** Most elements lack none, and then there is no map to be made. */
    private static Map<String, String> with(
            Map<String, String> missing, String prefix, String uri, Map<String, String> written) {
        if (prefix.equals("xml") || written.getOrDefault(prefix, "").equals(uri)) {
            return missing;
        }
        var more = missing.isEmpty() ? new TreeMap<String, String>() : missing;
        more.put(prefix, uri);
        return more;
    }

    private static List<Attr> attributes(Element element) {
        if (!element.hasAttributes()) {
            return List.of();
        }
        var all = element.getAttributes();
        var found = new ArrayList<Attr>(all.getLength());
        for (int i = 0; i < all.getLength(); i++) {
            var attribute = (Attr) all.item(i);
            if (!isDeclaration(attribute)) {
                found.add(attribute);
            }
        }
        found.sort(ORDER);
        return found;
    }

    private Map<String, String> declare(Map<String, String> missing, Map<String, String> written) {
        if (missing.isEmpty()) {
            return written;
        }
        missing.forEach((prefix, uri) -> {
            out.append(prefix.isEmpty() ? " xmlns" : " xmlns:").append(prefix);
            value(uri);
        });
        var within = new HashMap<>(written);
        within.putAll(missing);
        return within;
    }

    private void attribute(Attr attribute) {
        out.append(' ').append(attribute.getNodeName());
        value(attribute.getValue());
    }

    private void child(Node node, Map<String, String> written) {
        if (node instanceof Element element) {
            if (element != without) {
                within(element, written);
            }
        } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            text(node.getNodeValue());
        } else if (node instanceof ProcessingInstruction instruction) {
            instruction(instruction);
        } else if (node.getNodeType() != Node.COMMENT_NODE) {
            throw new Refused(Reason.XML_FORBIDDEN, "a node that no parser of ours makes");
        }
    }

    private void within(Element element, Map<String, String> written) {
        int from = out.length();
        element(element, declared(element), written);
        if (element == unread) {
            unreadFrom = from;
            unreadUntil = out.length();
        }
    }

    private void instruction(ProcessingInstruction instruction) {
        out.append("<?").append(instruction.getTarget());
        if (!instruction.getData().isEmpty()) {
            out.append(' ').append(instruction.getData().replace("\r", "&#xD;"));
        }
        out.append("?>");
    }

    private void value(String value) {
        out.append("=\"");
        escaped(value, OF_VALUES);
        out.append('"');
    }

    private void text(String text) {
        escaped(text, OF_TEXT);
    }

    /** Most has nothing to be escaped, and some of it is long, such as certificates: that goes in one piece. */
    private void escaped(String text, String special) {
        if (!hasAny(text, special)) {
            out.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (special.indexOf(c) < 0) {
                out.append(c);
            } else {
                out.append(escape(c));
            }
        }
    }

    private static boolean hasAny(String text, String special) {
        for (int i = 0; i < special.length(); i++) {
            if (text.indexOf(special.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String escape(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\t' -> "&#x9;";
            case '\n' -> "&#xA;";
            default -> "&#xD;";
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
