// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.broker;

import nl.bidn.portal.signin.eherkenning.broker.Dom.How;

/** Metadata of the broker of the tests. */
public final class Metadata {
    public static final String SSO = "https://makelaar.test/broker/sso/1.13";
    public static final String RESOLVE = "https://makelaar.test/broker/ars/1.13";

    private Metadata() {}

    public static String key(String use, String name, Keys keys) {
        return "<md:KeyDescriptor" + (use.isEmpty() ? "" : " use=\"" + use + "\"")
                + "><ds:KeyInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">"
                + (name.isEmpty() ? "" : "<ds:KeyName>" + name + "</ds:KeyName>") + "<ds:X509Data><ds:X509Certificate>"
                + keys.base64() + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>";
    }

    public static String unsigned(String keys, String sso, String resolve) {
        var soap = "urn:oasis:names:tc:SAML:2.0:bindings:SOAP";
        return "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" ID=\"_metadata\" entityID=\""
                + Reply.HM + "\"><!-- a comment --><md:IDPSSODescriptor WantAuthnRequestsSigned=\"true\""
                + " protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">" + keys
                + "<md:ArtifactResolutionService Binding=\"" + soap + "\" Location=\"" + resolve
                + "\" index=\"0\" isDefault=\"true\"/><md:ArtifactResolutionService Binding=\"" + soap
                + "\" Location=\"" + resolve + "/7\" index=\"7\"/>"
                + "<md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:transient</md:NameIDFormat>"
                + "<md:SingleSignOnService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect\" Location=\""
                + sso + "\"/><md:SingleSignOnService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\""
                + " Location=\"" + sso + "\"/></md:IDPSSODescriptor></md:EntityDescriptor>";
    }

    public static String signed(String unsigned, Keys by) {
        var document = Dom.parse(unsigned);
        var root = document.getDocumentElement();
        Dom.sign(
                root,
                root,
                root.getFirstChild(),
                by,
                How.good(root.getAttribute("ID")).shown(by));
        return Dom.write(document);
    }

    public static String good() {
        return signed(unsigned(key("signing", "hm-1", Keys.of("hm")), SSO, RESOLVE), Keys.of("hm"));
    }
}
