// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.saml;

import java.util.List;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;

/** An attribute of an answer: plain values, or identifying numbers. */
public record Attribute(String name, List<String> plain, List<Identifier> identifiers) {
    public static Attribute plain(String name, String... values) {
        return new Attribute(name, List.of(values), List.of());
    }

    public static Attribute identifiers(String name, List<Identifier> identifiers) {
        return new Attribute(name, List.of(), identifiers);
    }

    String write() {
        var text = new StringBuilder("<saml:Attribute Name=\"" + Xml.escape(name) + "\">");
        for (var value : plain) {
            text.append("<saml:AttributeValue>").append(Xml.escape(value)).append("</saml:AttributeValue>");
        }
        for (var identifier : identifiers) {
            text.append("<saml:AttributeValue>").append(identifier.write()).append("</saml:AttributeValue>");
        }
        return text.append("</saml:Attribute>").toString();
    }
}
