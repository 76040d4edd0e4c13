// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import javax.xml.stream.XMLStreamReader;

/** Namespaces and other names of the standards. */
final class Names {
    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";
    static final String NEXT = "http://schemas.xmlsoap.org/soap/actor/next";
    static final String WSDL_SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";
    static final String WSA = "http://www.w3.org/2005/08/addressing";
    static final String ANONYMOUS = WSA + "/anonymous";
    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    /** The type of a certificate in WS-Security. */
    static final String X509 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";

    private Names() {}

    /** Whether the reader stands at an element with this name. */
    static boolean is(XMLStreamReader xml, String namespace, String name) {
        return xml.getLocalName().equals(name) && namespace.equals(xml.getNamespaceURI());
    }
}
