// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.dv;

import java.util.HashMap;
import java.util.Map;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;
import org.w3c.dom.Element;

/** Reads a service provider's part of the service catalogue: which UUID its services have. */
public final class Catalogue {
    private static final String NAMESPACE = "urn:etoegang:1.13:service-catalog";

    private Catalogue() {}

    /** @return by ServiceID, the UUID of the definition of which it is an instance */
    public static Map<String, String> read(String xml) {
        var uuids = new HashMap<String, String>();
        var instances = Xml.parse(xml).getDocumentElement().getElementsByTagNameNS(NAMESPACE, "ServiceInstance");
        for (int i = 0; i < instances.getLength(); i++) {
            var instance = (Element) instances.item(i);
            uuids.put(text(instance, "ServiceID"), text(instance, "InstanceOfService"));
        }
        if (uuids.isEmpty()) {
            throw new IllegalArgumentException("the catalogue has no ServiceInstance");
        }
        return uuids;
    }

    private static String text(Element instance, String name) {
        return Xml.child(instance, NAMESPACE, name)
                .map(Element::getTextContent)
                .orElseThrow(() -> new IllegalArgumentException("a ServiceInstance has no " + name));
    }
}
