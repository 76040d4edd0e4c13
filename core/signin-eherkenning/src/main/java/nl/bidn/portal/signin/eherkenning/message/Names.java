// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

/** Namespaces, algorithms and other names of the standards. */
final class Names {
    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String SAMLP = "urn:oasis:names:tc:SAML:2.0:protocol";
    static final String SAML = "urn:oasis:names:tc:SAML:2.0:assertion";
    static final String MD = "urn:oasis:names:tc:SAML:2.0:metadata";
    static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    static final String XENC = "http://www.w3.org/2001/04/xmlenc#";
    static final String XENC11 = "http://www.w3.org/2009/xmlenc11#";
    static final String EXC_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    static final String XML = "http://www.w3.org/XML/1998/namespace";
    static final String CATALOGUE = "urn:etoegang:1.13:service-catalog";
    static final String METADATA_EXTENSION = "urn:etoegang:1.13:metadata-extension";
    static final String ATTRIBUTE_EXTENSION = "urn:oasis:names:tc:SAML:attribute:ext";

    static final String ENVELOPED = DS + "enveloped-signature";
    static final String SHA256 = XENC + "sha256";
    static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    static final String RSA_SHA384 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384";
    static final String RSA_SHA512 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512";

    static final String ARTIFACT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact";
    static final String POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
    static final String REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";
    static final String SOAP_BINDING = "urn:oasis:names:tc:SAML:2.0:bindings:SOAP";
    static final String STATUS = "urn:oasis:names:tc:SAML:2.0:status:";
    static final String BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";

    /** Smaller keys are not taken, of whomever they are (eTD, Digital signature). */
    static final int LEAST_RSA_BITS = 2048;

    private Names() {}
}
