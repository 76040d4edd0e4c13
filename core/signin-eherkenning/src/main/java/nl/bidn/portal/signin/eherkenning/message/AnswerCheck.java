// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static nl.bidn.portal.signin.eherkenning.message.Names.SAML;
import static nl.bidn.portal.signin.eherkenning.message.Names.SAMLP;
import static nl.bidn.portal.signin.eherkenning.message.Names.SOAP;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Checks what a broker answered to an ArtifactResolve, from the bytes on the line to who it is. The order is fixed: parse once,
 * hold it against the closed profile, take elements by their absolute place, see that no ID is there twice, verify the
 * signatures, and only then read, and read nothing but the bytes that were digested. Keeps nothing; for any thread.
 */
public final class AnswerCheck {
    private static final Set<String> ID_NAMES = Set.of("ID", "Id", "id");
    private static final Set<String> FIRST = Set.of("Success", "Requester", "Responder");
    private static final String VERSION = "2.0";

    private AnswerCheck() {}

    /**
     * @param soap the body of the answer as it was received
     * @throws Refused with the reason, for whatever is not exactly as expected
     */
    public static Answer check(byte[] soap, Expectation expected) {
        var artifactResponse = artifactResponse(soap);
        var response = Xml.child(artifactResponse, SAMLP, "Response");
        var assertion = response == null ? null : Xml.child(response, SAML, "Assertion");
        checkIds(artifactResponse.getOwnerDocument().getDocumentElement(), new HashSet<>(), new HashSet<>());

        // what is read of the assertion is read from the bytes of its own signature, and of Advice nothing is
        var outer = Signatures.verify(artifactResponse, assertion, expected.brokerKeys(), expected.now());
        if (response != null && Xml.child(response, Names.DS, "Signature") != null) {
            Signatures.verify(response, expected.brokerKeys(), expected.now());
        }
        var inner = assertion == null
                ? null
                : Signatures.verify(
                        assertion, Xml.child(assertion, SAML, "Advice"), expected.brokerKeys(), expected.now());

        checkResponse(again(outer, Profile.ARTIFACT_RESPONSE), inner != null, expected);
        if (inner == null) {
            throw new Refused(Reason.ASSERTION_MISSING, "Success without an assertion");
        }
        return read(again(inner, Profile.ASSERTION), expected);
    }

    private static Element artifactResponse(byte[] soap) {
        var envelope = Xml.message(soap).getDocumentElement();
        var body = Xml.child(envelope, SOAP, "Body");
        if (body != null && Xml.is(envelope, SOAP, "Envelope") && Xml.child(body, SOAP, "Fault") != null) {
            throw new Refused(Reason.RESOLVE_FAULT, "the broker answers with a fault");
        }
        Profile.ENVELOPE.check(envelope, Reason.SHAPE);
        return Xml.need(Xml.need(envelope, SOAP, "Body"), SAMLP, "ArtifactResponse");
    }

    /**
     * No ID is there twice, however it is spelled. What identity providers put in Advice is copied by brokers, so that an Id of
     * encrypted data may be both there and outside; one of a SAML message may not.
     */
    private static void checkIds(Element element, Set<String> seen, Set<String> advised) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = (Attr) attributes.item(i);
            if (ID_NAMES.contains(attribute.getLocalName()) && !seen.add(attribute.getValue())) {
                throw new Refused(Reason.ID_TWICE, "an ID twice");
            }
        }
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                checkIds(child, Xml.is(child, SAML, "Advice") ? adviceIds(seen, advised) : seen, advised);
            }
        }
    }

    /** Knows the IDs from outside, and keeps those from within apart. */
    private static Set<String> adviceIds(Set<String> outside, Set<String> within) {
        within.addAll(outside);
        return within;
    }

    private static Element again(byte[] digested, Shape shape) {
        var root = Xml.message(digested).getDocumentElement();
        shape.check(root, Reason.SHAPE);
        return root;
    }

    private static void checkResponse(Element artifactResponse, boolean asserted, Expectation expected) {
        checkVersion(artifactResponse);
        issuer(artifactResponse, expected);
        equal(artifactResponse, "InResponseTo", expected.resolveId(), Reason.IN_RESPONSE_TO);
        if (artifactResponse.hasAttribute("Destination")) {
            equal(artifactResponse, "Destination", expected.consumer(), Reason.DESTINATION);
        }
        Times.sinceRequest(Times.of(artifactResponse, "IssueInstant"), expected, Reason.TIME_PAST);
        if (!first(artifactResponse).equals("Success")) {
            throw new Refused(Reason.STATUS_FAILED, "the artifact was not resolved");
        }
        var response = Xml.child(artifactResponse, SAMLP, "Response");
        if (response == null) {
            throw new Refused(Reason.RESPONSE_MISSING, "no response for this artifact");
        }
        checkVersion(response);
        issuer(response, expected);
        equal(response, "InResponseTo", expected.requestId(), Reason.IN_RESPONSE_TO);
        equal(response, "Destination", expected.consumer(), Reason.DESTINATION);
        Times.sinceRequest(Times.of(response, "IssueInstant"), expected, Reason.TIME_PAST);
        checkStatus(response, asserted);
    }

    private static void checkVersion(Element element) {
        equal(element, "Version", VERSION, Reason.SHAPE);
    }

    private static void issuer(Element element, Expectation expected) {
        if (!Xml.text(element, SAML, "Issuer").equals(expected.broker())) {
            throw new Refused(Reason.ISSUER, "of " + element.getLocalName());
        }
    }

    private static void equal(Element element, String attribute, String expected, Reason otherwise) {
        if (!element.getAttribute(attribute).equals(expected)) {
            throw new Refused(otherwise, attribute + " of " + element.getLocalName());
        }
    }

    private static String first(Element message) {
        return name(Xml.need(Xml.need(message, SAMLP, "Status"), SAMLP, "StatusCode"));
    }

    private static String name(Element code) {
        var value = code.getAttribute("Value");
        return value.startsWith(Names.STATUS) ? value.substring(Names.STATUS.length()) : "";
    }

    private static void checkStatus(Element response, boolean asserted) {
        var code = Xml.need(Xml.need(response, SAMLP, "Status"), SAMLP, "StatusCode");
        var second = Xml.child(code, SAMLP, "StatusCode");
        if (!FIRST.contains(name(code))) {
            throw new Refused(Reason.STATUS_UNKNOWN, "no such status on the first level");
        }
        boolean success = name(code).equals("Success");
        if (success ? second != null : asserted) {
            throw new Refused(Reason.STATUS_CONTRADICTS, "two things at once");
        }
        if (!success) {
            throw new Refused(refusal(name(code), second), "the broker says no");
        }
    }

    private static Reason refusal(String first, @Nullable Element second) {
        boolean cancelled =
                first.equals("Responder") && second != null && name(second).equals("AuthnFailed");
        return cancelled ? Reason.CANCELLED : Reason.STATUS_FAILED;
    }

    private static Answer read(Element assertion, Expectation expected) {
        checkVersion(assertion);
        issuer(assertion, expected);
        Times.sinceRequest(Times.of(assertion, "IssueInstant"), expected, Reason.TIME_PAST);
        var until = checkSubject(Xml.need(assertion, SAML, "Subject"), expected);
        var conditions = Xml.need(assertion, SAML, "Conditions");
        Times.notBefore(Times.of(conditions, "NotBefore"), expected);
        var ends = Times.of(conditions, "NotOnOrAfter");
        Times.before(ends, expected);
        var audience = Xml.text(Xml.need(conditions, SAML, "AudienceRestriction"), SAML, "Audience");
        if (!audience.equals(expected.entityId())) {
            throw new Refused(Reason.AUDIENCE, "for somebody else");
        }
        var level = checkAuthentication(Xml.need(assertion, SAML, "AuthnStatement"), expected);
        var attributes = new Attributes(
                Xml.need(assertion, SAML, "AttributeStatement"),
                new Decryption(expected.entityId(), expected.ownKeys()));
        attributes.checkService(expected.service());
        var legal = attributes.legalSubjects();
        return new Answer(
                assertion.getAttribute("ID"),
                until.isAfter(ends) ? until : ends,
                level,
                legal,
                attributes.actingSubject(),
                attributes.branch(legal),
                attributes.intermediary(),
                attributes.told());
    }

    private static java.time.Instant checkSubject(Element subject, Expectation expected) {
        var confirmation = Xml.need(subject, SAML, "SubjectConfirmation");
        equal(confirmation, "Method", Names.BEARER, Reason.CONFIRMATION);
        var data = Xml.need(confirmation, SAML, "SubjectConfirmationData");
        equal(data, "InResponseTo", expected.requestId(), Reason.IN_RESPONSE_TO);
        equal(data, "Recipient", expected.consumer(), Reason.RECIPIENT);
        var until = Times.of(data, "NotOnOrAfter");
        Times.before(until, expected);
        return until;
    }

    private static Level checkAuthentication(Element statement, Expectation expected) {
        Times.sinceRequest(Times.of(statement, "AuthnInstant"), expected, Reason.AUTHN_OLD);
        if (statement.hasAttribute("SessionNotOnOrAfter")) {
            Times.before(Times.of(statement, "SessionNotOnOrAfter"), expected);
        }
        var said = Xml.text(Xml.need(statement, SAML, "AuthnContext"), SAML, "AuthnContextClassRef");
        var level = Level.of(said)
                .orElseThrow(() -> new Refused(Reason.ASSURANCE_UNKNOWN, "a level that eTD does not know"));
        if (level.compareTo(expected.least()) < 0) {
            throw new Refused(Reason.ASSURANCE_TOO_LOW, "only " + level);
        }
        return level;
    }
}
