// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.unit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a {@code persistence.xml} says of one unit, as far as this room listens. */
public record UnitXml(String name, List<String> classes, Map<String, String> properties) {
    public UnitXml {
        classes = List.copyOf(classes);
        properties = Map.copyOf(properties);
    }

    /** @throws IOException if it can't be read or isn't well-formed */
    public static List<UnitXml> read(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Element root = factory.newDocumentBuilder().parse(in).getDocumentElement();
            return elements(root, "persistence-unit").stream()
                    .map(UnitXml::unit)
                    .toList();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " can't be read: " + e.getMessage(), e);
        }
    }

    private static UnitXml unit(Element unit) {
        List<String> classes = elements(unit, "class").stream()
                .map(e -> e.getTextContent().strip())
                .toList();
        var properties = new TreeMap<String, String>();
        for (Element property : elements(unit, "property")) {
            properties.put(property.getAttribute("name"), property.getAttribute("value"));
        }
        return new UnitXml(unit.getAttribute("name"), classes, properties);
    }

    private static List<Element> elements(Element within, String name) {
        NodeList nodes = within.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
