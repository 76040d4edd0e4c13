// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.broker;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.bidn.portal.signin.eherkenning.broker.Dom.How;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An answer to an ArtifactResolve: good as it comes, and changeable in every part and at every moment of its making. */
public final class Reply {
    public static final String HM = "urn:etoegang:HM:00000099000000002000:entities:9001";
    public static final String DV = "urn:etoegang:DV:00000099000000001000:entities:9000";
    public static final String ACS = "https://portaal.test/saml/acs";
    public static final String STATUS = "urn:oasis:names:tc:SAML:2.0:status:";
    public static final String LOA = "urn:etoegang:core:assurance-class:";
    public static final String CORE = "urn:etoegang:core:";
    public static final String KVK = "urn:etoegang:1.9:EntityConcernedID:KvKnr";
    public static final String RSIN = "urn:etoegang:1.9:EntityConcernedID:RSIN";
    public static final String PSEUDO = "urn:etoegang:1.13:EntityConcernedID:Pseudo";
    public static final String PSEUDONYM =
            "0b1b7d5e8c2f4a6e9d0c3b2a1f5e4d7c8b9a0f1e2d3c4b5a6978877665544332@0123456789abcdef0123456789abcdef";

    public Keys keys = Keys.of("hm");
    public Keys portal = Keys.of("dv");
    public Encrypt.Shape encryption = Encrypt.Shape.USUAL;
    public List<Encrypt.For> recipients = List.of(
            new Encrypt.For("urn:etoegang:DV:00000099000000003000:entities:9000", "ander", Keys.of("ad")),
            new Encrypt.For(DV, null, Keys.of("dv")));

    public String resolveId = "_resolve";
    public String requestId = "_request";
    public String responseRequestId = "";
    public String confirmationRequestId = "";
    public String artifactIssuer = HM;
    public String responseIssuer = HM;
    public String assertionIssuer = HM;
    public String destination = ACS;
    public String recipient = ACS;
    public String audience = DV;
    public String method = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
    public String level = LOA + "loa3";
    public String serviceId = "urn:etoegang:DV:00000099000000001000:services:1";
    public String serviceUuid = "5d3c8f2e-9a41-4d0b-8f0e-0c1b7c9a1001";
    public String artifactStatus = "<samlp:StatusCode Value=\"" + STATUS + "Success\"/>";
    public String status = artifactStatus;
    public String issued;
    public String authenticated;
    public String notBefore;
    public String until;
    public String confirmedUntil;
    public String assertionId = "_" + UUID.randomUUID();
    public List<String> attributes = new ArrayList<>();
    public boolean asserted = true;
    public boolean responded = true;
    public String advice = "";

    public boolean signArtifact = true;
    public boolean signResponse;
    public boolean signAssertion = true;
    public UnaryOperator<How> how = h -> h;
    public UnaryOperator<How> howAssertion = h -> h;
    public Consumer<Document> beforeSigning = d -> {};
    public Consumer<Document> assertionSigned = d -> {};
    public Consumer<Document> sent = d -> {};
    public UnaryOperator<String> onTheLine = s -> s;

    public Reply(Instant now) {
        issued = now.toString();
        authenticated = now.toString();
        notBefore = now.minusSeconds(60).toString();
        until = now.plusSeconds(240).toString();
        confirmedUntil = until;
        subject("12345678", KVK);
        attributes.add(1, encrypted("ActingSubjectID", PSEUDONYM, PSEUDO));
    }

    /** Takes the place of all legal subjects. */
    public Reply subject(String... valuesAndKinds) {
        attributes.removeIf(a -> a.contains("LegalSubjectID"));
        var values = new StringBuilder();
        for (int i = 0; i < valuesAndKinds.length; i += 2) {
            values.append("<saml:AttributeValue>")
                    .append(encryptedId(valuesAndKinds[i], valuesAndKinds[i + 1]))
                    .append("</saml:AttributeValue>");
        }
        attributes.add(0, "<saml:Attribute Name=\"" + CORE + "LegalSubjectID\">" + values + "</saml:Attribute>");
        return this;
    }

    public Reply acting(String attribute) {
        attributes.removeIf(a -> a.contains("ActingSubjectID"));
        attributes.add(attribute);
        return this;
    }

    public Reply plain(String name, String value) {
        attributes.add("<saml:Attribute Name=\"" + name + "\"><saml:AttributeValue>" + value
                + "</saml:AttributeValue></saml:Attribute>");
        return this;
    }

    public String encrypted(String name, String value, String kind) {
        var whole = name.startsWith("urn:") ? name : CORE + name;
        return "<saml:Attribute Name=\"" + whole + "\"><saml:AttributeValue>" + encryptedId(value, kind)
                + "</saml:AttributeValue></saml:Attribute>";
    }

    public String encryptedId(String value, String kind) {
        return Encrypt.id(nameId(value, kind), encryption, recipients);
    }

    public static String nameId(String value, String kind) {
        return "<saml:NameID xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\""
                + " Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:persistent\" NameQualifier=\"" + kind + "\">"
                + value + "</saml:NameID>";
    }

    /** The same answer with identifiers encrypted otherwise. */
    public Reply encryptedBy(Encrypt.Shape shape, Encrypt.For... others) {
        encryption = shape;
        if (others.length > 0) {
            recipients = List.of(others);
        }
        subject("12345678", KVK);
        return acting(encrypted("ActingSubjectID", PSEUDONYM, PSEUDO));
    }

    public byte[] bytes() {
        return onTheLine.apply(Dom.write(document())).getBytes(StandardCharsets.UTF_8);
    }

    public Document document() {
        var document = Dom.parse(text());
        beforeSigning.accept(document);
        if (asserted && signAssertion) {
            sign(assertion(document), howAssertion);
        }
        assertionSigned.accept(document);
        if (responded && signResponse) {
            sign(Dom.find(document, "Response"), how);
        }
        if (signArtifact) {
            sign(Dom.find(document, "ArtifactResponse"), how);
        }
        sent.accept(document);
        return document;
    }

    /** The one that is not in Advice. */
    public static Element assertion(Document document) {
        var response = Dom.find(document, "Response");
        for (var n = response.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && "Assertion".equals(e.getLocalName())) {
                return e;
            }
        }
        throw new IllegalStateException("no assertion");
    }

    private void sign(Element element, UnaryOperator<How> by) {
        Dom.sign(element, keys, by.apply(How.good(element.getAttribute("ID"))));
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private String text() {
        return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                + "<samlp:ArtifactResponse xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\""
                + " xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"_artifact-response\" Version=\"2.0\""
                + " IssueInstant=\"" + issued + "\" InResponseTo=\"" + resolveId + "\"><saml:Issuer>" + artifactIssuer
                + "</saml:Issuer><samlp:Status>" + artifactStatus + "</samlp:Status>" + (responded ? response() : "")
                + "</samlp:ArtifactResponse></soap:Body></soap:Envelope>";
    }

    private String response() {
        return "<samlp:Response ID=\"_response\" Version=\"2.0\" IssueInstant=\"" + issued + "\" InResponseTo=\""
                + or(responseRequestId, requestId) + "\" Destination=\"" + destination + "\"><saml:Issuer>"
                + responseIssuer + "</saml:Issuer><samlp:Status>" + status + "</samlp:Status>"
                + (asserted ? assertion() : "") + "</samlp:Response>";
    }

    /** Without its signature. */
    public String assertion() {
        var service = new StringBuilder();
        plain(service, "ServiceID", serviceId);
        plain(service, "ServiceUUID", serviceUuid);
        return "<saml:Assertion xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"" + assertionId
                + "\" Version=\"2.0\" IssueInstant=\"" + issued + "\"><saml:Issuer>" + assertionIssuer
                + "</saml:Issuer><saml:Subject><saml:NameID Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:transient\""
                + " NameQualifier=\"urn:etoegang:AD:00000099000000004000:entities:9002\">_t1</saml:NameID>"
                + "<saml:SubjectConfirmation Method=\"" + method + "\"><saml:SubjectConfirmationData InResponseTo=\""
                + or(confirmationRequestId, requestId) + "\" NotOnOrAfter=\"" + confirmedUntil + "\" Recipient=\""
                + recipient + "\"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore=\"" + notBefore
                + "\" NotOnOrAfter=\"" + until + "\"><saml:AudienceRestriction><saml:Audience>" + audience
                + "</saml:Audience></saml:AudienceRestriction></saml:Conditions>"
                + (advice.isEmpty() ? "" : "<saml:Advice>" + advice + "</saml:Advice>")
                + "<saml:AuthnStatement AuthnInstant=\"" + authenticated + "\"><saml:AuthnContext>"
                + "<saml:AuthnContextClassRef>" + level + "</saml:AuthnContextClassRef><saml:AuthenticatingAuthority>"
                + "urn:etoegang:AD:00000099000000004000:entities:9002</saml:AuthenticatingAuthority>"
                + "</saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>" + service
                + String.join("", attributes) + "</saml:AttributeStatement></saml:Assertion>";
    }

    private static void plain(StringBuilder out, String name, String value) {
        if (!value.isEmpty()) {
            out.append("<saml:Attribute Name=\"")
                    .append(CORE)
                    .append(name)
                    .append("\"><saml:AttributeValue>")
                    .append(value)
                    .append("</saml:AttributeValue></saml:Attribute>");
        }
    }

    /** What an identity provider signed for the broker, as it comes along in Advice. */
    public Reply advised() {
        advice = byIdentityProvider(HM);
        return this;
    }

    /** An assertion that an identity provider signed. */
    public String byIdentityProvider(String forWhom) {
        var inner = new Reply(Instant.parse(issued));
        inner.assertionIssuer = "urn:etoegang:AD:00000099000000004000:entities:9002";
        inner.audience = forWhom;
        inner.assertionId = "_advised";
        var document = Dom.parse(inner.assertion());
        Dom.sign(
                document.getDocumentElement(),
                Keys.of("ad"),
                How.good("_advised").shown(Keys.of("ad")));
        return Dom.write(document);
    }
}
