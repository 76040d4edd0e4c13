// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An element of a file of ours.
 *
 * @param prefixes those that its attribute values use, with their namespaces
 * @param text the text right inside it
 */
public record OwnElement(
        String file,
        int line,
        String namespace,
        String name,
        Map<String, String> attributes,
        Map<String, String> prefixes,
        List<OwnElement> children,
        String text) {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    public Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted));
    }

    /** @throws OwnXmlRefused if it is not there */
    public String need(String wanted) {
        return attribute(wanted).orElseThrow(() -> refuse("attribute " + wanted + " is missing"));
    }

    /** The words of an attribute; none if it is not there. */
    public List<String> words(String wanted) {
        return attribute(wanted)
                .map(text -> SPACES.splitAsStream(text.strip()).toList())
                .orElse(List.of());
    }

    public List<OwnElement> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /** @throws OwnXmlRefused if there is an attribute of another name */
    public void onlyAttributes(Set<String> allowed) {
        for (String each : attributes.keySet()) {
            if (!allowed.contains(each)) {
                throw refuse("attribute " + each + " of " + name + " is not in our subset");
            }
        }
    }

    /** @throws OwnXmlRefused if there is a child of another name */
    public void onlyChildren(Set<String> allowed) {
        for (OwnElement child : children) {
            if (!allowed.contains(child.name)) {
                throw child.refuse("element " + child.name + " in " + name + " is not in our subset");
            }
        }
    }

    /** A qualified name in an attribute, as {@code {namespace}local}. */
    public String qualified(String attribute) {
        String value = need(attribute);
        int colon = value.indexOf(':');
        String namespaceOfIt = prefixes.getOrDefault(colon < 0 ? "" : value.substring(0, colon), "");
        return "{" + namespaceOfIt + "}" + value.substring(colon + 1);
    }

    public OwnXmlRefused refuse(String what) {
        return new OwnXmlRefused(file, line, what);
    }
}
