// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static nl.bidn.portal.signin.eherkenning.message.Names.DS;
import static nl.bidn.portal.signin.eherkenning.message.Names.EXC_C14N;
import static nl.bidn.portal.signin.eherkenning.message.Names.SAML;
import static nl.bidn.portal.signin.eherkenning.message.Names.SAMLP;
import static nl.bidn.portal.signin.eherkenning.message.Names.SOAP;
import static nl.bidn.portal.signin.eherkenning.message.Names.XENC;
import static nl.bidn.portal.signin.eherkenning.message.Names.XENC11;

/** The shapes of all that a broker may answer; source: eTD, Interface specifications DV-HM. */
final class Profile {
    private static final int MANY = 50;
    private static final String XSI_TYPE = "{" + Names.XSI + "}type";

    static final Shape SIGNATURE = signature();
    static final Shape NAME_ID =
            saml("NameID").text().may("Format", "NameQualifier", "SPNameQualifier", "SPProvidedID");
    static final Shape ASSERTION = assertion();
    static final Shape ARTIFACT_RESPONSE = artifactResponse();
    static final Shape ENVELOPE = Shape.of(SOAP, "Envelope")
            .maybe(Shape.of(SOAP, "Header"))
            .one(Shape.of(SOAP, "Body").one(ARTIFACT_RESPONSE));

    private Profile() {}

    private static Shape saml(String name) {
        return Shape.of(SAML, name);
    }

    private static Shape samlp(String name) {
        return Shape.of(SAMLP, name);
    }

    private static Shape ds(String name) {
        return Shape.of(DS, name);
    }

    private static Shape xenc(String name) {
        return Shape.of(XENC, name);
    }

    /** What stands in a signature is looked at when it is verified, by {@link #SIGNATURE}. */
    private static Shape anySignature() {
        return ds("Signature").may("Id").open();
    }

    private static Shape signature() {
        var inclusive = Shape.of(EXC_C14N, "InclusiveNamespaces").with("PrefixList");
        var transforms = ds("Transforms").some(ds("Transform").with("Algorithm").maybe(inclusive), 1, 2);
        var reference = ds("Reference")
                .with("URI")
                .may("Id")
                .one(transforms)
                .one(ds("DigestMethod").with("Algorithm"))
                .one(ds("DigestValue").text());
        var signedInfo = ds("SignedInfo")
                .may("Id")
                .one(ds("CanonicalizationMethod").with("Algorithm").maybe(inclusive))
                .one(ds("SignatureMethod").with("Algorithm"))
                .one(reference);
        return ds("Signature")
                .may("Id")
                .one(signedInfo)
                .one(ds("SignatureValue").may("Id").text())
                .maybe(keyInfo());
    }

    /** A certificate in it is not against the shape, but it is never looked at. */
    private static Shape keyInfo() {
        return ds("KeyInfo")
                .may("Id")
                .maybe(ds("KeyName").text())
                .maybe(ds("X509Data").open());
    }

    private static Shape issuer() {
        return saml("Issuer").text();
    }

    private static Shape status() {
        var second = samlp("StatusCode").with("Value");
        return samlp("Status")
                .one(samlp("StatusCode").with("Value").maybe(second))
                .maybe(samlp("StatusMessage").text())
                .maybe(samlp("StatusDetail").open());
    }

    private static Shape artifactResponse() {
        var response = samlp("Response")
                .with("ID", "Version", "IssueInstant", "InResponseTo", "Destination")
                .may("Consent")
                .one(issuer())
                .maybe(anySignature())
                .one(status())
                .maybe(ASSERTION);
        return samlp("ArtifactResponse")
                .with("ID", "Version", "IssueInstant", "InResponseTo")
                .may("Destination", "Consent")
                .one(issuer())
                .maybe(anySignature())
                .one(status())
                .maybe(response);
    }

    private static Shape assertion() {
        var data = saml("SubjectConfirmationData")
                .with("InResponseTo", "Recipient", "NotOnOrAfter")
                .may("Address");
        var subject = saml("Subject")
                .one(NAME_ID)
                .one(saml("SubjectConfirmation").with("Method").one(data));
        var conditions = saml("Conditions")
                .with("NotBefore", "NotOnOrAfter")
                .one(saml("AudienceRestriction").one(saml("Audience").text()));
        return saml("Assertion")
                .with("ID", "Version", "IssueInstant")
                .one(issuer())
                .maybe(anySignature())
                .one(subject)
                .one(conditions)
                .maybe(saml("Advice").open())
                .some(authnStatement(), 1, 1)
                .beside(saml("AttributeStatement").some(attribute(), 1, MANY), 1, 1);
    }

    private static Shape authnStatement() {
        var context = saml("AuthnContext")
                .one(saml("AuthnContextClassRef").text())
                .some(saml("AuthenticatingAuthority").text(), 0, MANY);
        return saml("AuthnStatement")
                .with("AuthnInstant")
                .may("SessionIndex", "SessionNotOnOrAfter")
                .maybe(saml("SubjectLocality").may("Address", "DNSName"))
                .one(context);
    }

    private static Shape attribute() {
        var value = saml("AttributeValue").may(XSI_TYPE).orText().one(encryptedId());
        return saml("Attribute")
                .with("Name")
                .may("NameFormat", "FriendlyName", "{" + Names.ATTRIBUTE_EXTENSION + "}OriginalIssuer")
                .some(value, 1, MANY);
    }

    private static Shape encryptedId() {
        var retrieval = ds("RetrievalMethod").with("URI").may("Type");
        var data = xenc("EncryptedData")
                .may("Id", "Type", "MimeType", "Encoding")
                .one(xenc("EncryptionMethod").with("Algorithm"))
                .maybe(ds("KeyInfo")
                        .may("Id")
                        .maybe(ds("KeyName").text())
                        .some(retrieval, 0, MANY)
                        .some(encryptedKey(), 0, MANY))
                .one(cipherData());
        return saml("EncryptedID").one(data).some(encryptedKey(), 0, MANY);
    }

    private static Shape encryptedKey() {
        var method = xenc("EncryptionMethod")
                .with("Algorithm")
                .maybe(ds("DigestMethod").with("Algorithm"))
                .beside(Shape.of(XENC11, "MGF").with("Algorithm"), 0, 1);
        var references = xenc("ReferenceList").some(xenc("DataReference").with("URI"), 1, MANY);
        return xenc("EncryptedKey")
                .may("Id", "Recipient", "Type")
                .one(method)
                .maybe(keyInfo())
                .one(cipherData())
                .maybe(references)
                .maybe(xenc("CarriedKeyName").text());
    }

    private static Shape cipherData() {
        return xenc("CipherData").one(xenc("CipherValue").text());
    }
}
