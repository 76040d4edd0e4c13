// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.dv;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;
import org.w3c.dom.Element;

/**
 * A service provider's part of the service catalogue.
 *
 * @param uuids by ServiceID, the UUID of the definition of which it is an instance
 * @param purposes why an attribute is asked; by ServiceID, name of the attribute and language
 */
public record Catalogue(Map<String, String> uuids, Map<String, String> purposes) {
    public static final Catalogue EMPTY = new Catalogue(Map.of(), Map.of());

    private static final String NAMESPACE = "urn:etoegang:1.13:service-catalog";

    public Catalogue {
        uuids = Map.copyOf(uuids);
        purposes = Map.copyOf(purposes);
    }

    /** @throws IllegalArgumentException if it has no service, or one of which nobody can tell what it is */
    public static Catalogue read(String xml) {
        var root = Xml.parse(xml).getDocumentElement();
        var definitions = new HashMap<String, Element>();
        var defined = root.getElementsByTagNameNS(NAMESPACE, "ServiceDefinition");
        for (int i = 0; i < defined.getLength(); i++) {
            var definition = (Element) defined.item(i);
            definitions.put(text(definition, "ServiceUUID"), definition);
        }
        var uuids = new HashMap<String, String>();
        var purposes = new HashMap<String, String>();
        var instances = root.getElementsByTagNameNS(NAMESPACE, "ServiceInstance");
        for (int i = 0; i < instances.getLength(); i++) {
            var instance = (Element) instances.item(i);
            var id = text(instance, "ServiceID");
            uuids.put(id, text(instance, "InstanceOfService"));
            var definition = definitions.get(text(instance, "InstanceOfService"));
            if (definition != null) {
                addPurposes(id, definition, purposes);
            }
        }
        if (uuids.isEmpty()) {
            throw new IllegalArgumentException("the catalogue has no ServiceInstance");
        }
        return new Catalogue(uuids, purposes);
    }

    private static void addPurposes(String serviceId, Element definition, Map<String, String> purposes) {
        for (var asked : Xml.children(definition, NAMESPACE, "RequestedAttribute")) {
            for (var why : Xml.children(asked, NAMESPACE, "PurposeStatement")) {
                var language = why.getAttributeNS(XMLConstants.XML_NS_URI, "lang");
                purposes.put(key(serviceId, asked.getAttribute("Name"), language), why.getTextContent());
            }
        }
    }

    private static String key(String serviceId, String attribute, String language) {
        return serviceId + " " + attribute + " " + language;
    }

    /** What the service provider wants it for. */
    public Optional<String> purpose(String serviceId, String attribute, String language) {
        return Optional.ofNullable(purposes.get(key(serviceId, attribute, language)));
    }

    private static String text(Element parent, String name) {
        return Xml.child(parent, NAMESPACE, name)
                .map(Element::getTextContent)
                .orElseThrow(() -> new IllegalArgumentException("a " + parent.getLocalName() + " has no " + name));
    }
}
