// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.xml;

/** The names that the standards give: namespaces, algorithms, status codes. */
public final class Names {
    public static final String SAML = "urn:oasis:names:tc:SAML:2.0:assertion";
    public static final String SAMLP = "urn:oasis:names:tc:SAML:2.0:protocol";
    public static final String MD = "urn:oasis:names:tc:SAML:2.0:metadata";
    public static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    public static final String XENC = "http://www.w3.org/2001/04/xmlenc#";
    public static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    public static final String BINDING = "urn:oasis:names:tc:SAML:2.0:bindings:";
    public static final String ARTIFACT = BINDING + "HTTP-Artifact";
    public static final String POST = BINDING + "HTTP-POST";
    public static final String REDIRECT = BINDING + "HTTP-Redirect";
    public static final String SOAP_BINDING = BINDING + "SOAP";

    public static final String STATUS = "urn:oasis:names:tc:SAML:2.0:status:";
    public static final String SUCCESS = STATUS + "Success";
    public static final String REQUESTER = STATUS + "Requester";
    public static final String RESPONDER = STATUS + "Responder";
    public static final String AUTHN_FAILED = STATUS + "AuthnFailed";
    public static final String REQUEST_UNSUPPORTED = STATUS + "RequestUnsupported";

    public static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";
    public static final String TRANSIENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";
    public static final String BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";

    public static final String EXC_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";
    public static final String ENVELOPED = DS + "enveloped-signature";
    public static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    public static final String SHA256 = XENC + "sha256";
    public static final String RSA_OAEP = XENC + "rsa-oaep-mgf1p";
    public static final String RSA_15 = XENC + "rsa-1_5";
    public static final String AES256_CBC = XENC + "aes256-cbc";

    /** What comes before {@code loa3} and the like. */
    public static final String LEVEL = "urn:etoegang:core:assurance-class:";

    public static final String CORE = "urn:etoegang:core:";
    public static final String KVK = "urn:etoegang:1.9:EntityConcernedID:KvKnr";
    public static final String RSIN = "urn:etoegang:1.9:EntityConcernedID:RSIN";
    public static final String PSEUDO = "urn:etoegang:1.9:EntityConcernedID:Pseudo";
    public static final String INTERMEDIATE_KVK = "urn:etoegang:1.9:IntermediateEntityID:KvKnr";
    public static final String BRANCH = "urn:etoegang:1.9:ServiceRestriction:Vestigingsnr";

    private Names() {}
}
