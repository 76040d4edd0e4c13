// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.saml;

import java.time.Instant;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.SignatureSpec;
import nl.bidn.portal.sandbox.eherkenning.xml.Signer;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;
import org.jspecify.annotations.Nullable;

/** Writes a draft, from the inside out: Assertion, Response, ArtifactResponse, Envelope; each signed before it is wrapped. */
public final class AnswerWriter {
    private AnswerWriter() {}

    public static String write(Draft draft) {
        var assertion = draft.hasAssertion
                ? draft.afterAssertion.apply(signed(assertion(draft), draft.assertionSignature))
                : "";
        var response = draft.hasResponse
                ? draft.afterResponse.apply(signed(response(draft, assertion), draft.responseSignature))
                : "";
        var answer = draft.afterArtifactResponse.apply(
                signed(artifactResponse(draft, response), draft.artifactResponseSignature));
        return draft.afterEnvelope.apply(envelope(answer));
    }

    public static String envelope(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap:Envelope xmlns:soap=\"" + Names.SOAP
                + "\"><soap:Body>" + body + "</soap:Body></soap:Envelope>";
    }

    private static String signed(String xml, @Nullable SignatureSpec spec) {
        return spec == null ? xml : Signer.sign(xml, spec);
    }

    private static String artifactResponse(Draft draft, String response) {
        return "<samlp:ArtifactResponse xmlns:samlp=\"" + Names.SAMLP + "\" xmlns:saml=\"" + Names.SAML + "\" ID=\""
                + draft.artifactResponseId + "\" Version=\"2.0\"" + optional("InResponseTo", draft.artifactInResponseTo)
                + " IssueInstant=\"" + draft.issued + "\">" + issuer(draft.artifactResponseIssuer)
                + "<samlp:Status><samlp:StatusCode Value=\"" + Names.SUCCESS + "\"/></samlp:Status>" + response
                + "</samlp:ArtifactResponse>";
    }

    private static String response(Draft draft, String assertion) {
        return "<samlp:Response xmlns:samlp=\"" + Names.SAMLP + "\" xmlns:saml=\"" + Names.SAML + "\" ID=\""
                + draft.responseId + "\" Version=\"2.0\"" + optional("InResponseTo", draft.responseInResponseTo)
                + optional("Destination", draft.destination) + " IssueInstant=\"" + draft.issued + "\">"
                + issuer(draft.responseIssuer) + draft.extensions + status(draft) + assertion + "</samlp:Response>";
    }

    private static String status(Draft draft) {
        var second = draft.secondStatus.isEmpty() ? "" : "<samlp:StatusCode Value=\"" + draft.secondStatus + "\"/>";
        var message = draft.statusMessage.isEmpty()
                ? ""
                : "<samlp:StatusMessage>" + Xml.escape(draft.statusMessage) + "</samlp:StatusMessage>";
        return "<samlp:Status><samlp:StatusCode Value=\"" + draft.status + "\">" + second + "</samlp:StatusCode>"
                + message + "</samlp:Status>";
    }

    /** Without its signature. */
    public static String assertion(Draft draft) {
        return "<saml:Assertion xmlns:saml=\"" + Names.SAML + "\" ID=\"" + draft.assertionId
                + "\" Version=\"2.0\" IssueInstant=\"" + draft.issued + "\">" + issuer(draft.assertionIssuer)
                + subject(draft) + conditions(draft)
                + (draft.advice.isEmpty() ? "" : "<saml:Advice>" + draft.advice + "</saml:Advice>")
                + authentications(draft) + attributes(draft) + "</saml:Assertion>";
    }

    private static String issuer(String entityId) {
        return entityId.isEmpty() ? "" : "<saml:Issuer>" + Xml.escape(entityId) + "</saml:Issuer>";
    }

    private static String subject(Draft draft) {
        return "<saml:Subject><saml:NameID Format=\"" + Names.TRANSIENT + "\" NameQualifier=\"" + draft.supplier + "\">"
                + draft.assertionId + "</saml:NameID><saml:SubjectConfirmation Method=\"" + draft.method
                + "\"><saml:SubjectConfirmationData" + optional("InResponseTo", draft.subjectInResponseTo)
                + optional("Recipient", draft.recipient) + optional("NotBefore", draft.subjectNotBefore)
                + optional("NotOnOrAfter", draft.subjectNotOnOrAfter)
                + "/></saml:SubjectConfirmation></saml:Subject>";
    }

    private static String conditions(Draft draft) {
        var text = new StringBuilder("<saml:Conditions" + optional("NotBefore", draft.notBefore)
                + optional("NotOnOrAfter", draft.notOnOrAfter) + ">");
        for (var restriction : draft.audiences) {
            text.append("<saml:AudienceRestriction>");
            restriction.forEach(audience ->
                    text.append("<saml:Audience>").append(Xml.escape(audience)).append("</saml:Audience>"));
            text.append("</saml:AudienceRestriction>");
        }
        return text.append("</saml:Conditions>").toString();
    }

    private static String authentications(Draft draft) {
        var text = new StringBuilder();
        for (var level : draft.levels) {
            text.append("<saml:AuthnStatement AuthnInstant=\"" + draft.authenticated + "\"><saml:AuthnContext>"
                    + (level.isEmpty()
                            ? ""
                            : "<saml:AuthnContextClassRef>" + Xml.escape(level) + "</saml:AuthnContextClassRef>")
                    + "<saml:AuthenticatingAuthority>" + draft.supplier
                    + "</saml:AuthenticatingAuthority></saml:AuthnContext></saml:AuthnStatement>");
        }
        return text.toString();
    }

    private static String attributes(Draft draft) {
        var text = new StringBuilder("<saml:AttributeStatement>");
        draft.attributes.forEach(attribute -> text.append(attribute.write()));
        return text.append("</saml:AttributeStatement>").toString();
    }

    private static String optional(String name, @Nullable String value) {
        return value == null ? "" : " " + name + "=\"" + Xml.escape(value) + "\"";
    }

    private static String optional(String name, @Nullable Instant value) {
        return optional(name, value == null ? null : value.toString());
    }
}
