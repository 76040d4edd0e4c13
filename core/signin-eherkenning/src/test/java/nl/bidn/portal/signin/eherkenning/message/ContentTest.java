// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static nl.bidn.portal.signin.eherkenning.message.Check.NOW;
import static nl.bidn.portal.signin.eherkenning.message.Row.dom;
import static nl.bidn.portal.signin.eherkenning.message.Row.row;

import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.bidn.portal.signin.eherkenning.broker.Dom;
import nl.bidn.portal.signin.eherkenning.broker.Keys;
import nl.bidn.portal.signin.eherkenning.broker.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows C2, C3 and D1 to D4: signed by the broker, and still not what we asked for. */
class ContentTest {
    static Stream<Arguments> correlation() {
        return Stream.of(
                row("C2 another ArtifactResolve", Reason.IN_RESPONSE_TO, r -> r.resolveId = "_other"),
                row("C2 another request at the response", Reason.IN_RESPONSE_TO, r -> r.responseRequestId = "_other"),
                row(
                        "C2 another request at the subject",
                        Reason.IN_RESPONSE_TO,
                        r -> r.confirmationRequestId = "_other"),
                dom(
                        "C2 unsolicited response",
                        Reason.SHAPE,
                        d -> Dom.find(d, "Response").removeAttribute("InResponseTo")),
                dom(
                        "C2 unsolicited assertion",
                        Reason.SHAPE,
                        d -> Dom.find(d, "SubjectConfirmationData").removeAttribute("InResponseTo")),
                row("C3 Destination", Reason.DESTINATION, r -> r.destination = "https://ander.test/saml/acs"),
                dom(
                        "C3 no Destination",
                        Reason.SHAPE,
                        d -> Dom.find(d, "Response").removeAttribute("Destination")),
                dom(
                        "C3 Destination of the ArtifactResponse",
                        Reason.DESTINATION,
                        d -> Dom.find(d, "ArtifactResponse")
                                .setAttribute("Destination", "https://ander.test/saml/acs")),
                row("C3 Recipient", Reason.RECIPIENT, r -> r.recipient = Reply.ACS + "/"),
                row("C3 Audience", Reason.AUDIENCE, r -> r.audience = Reply.DV + "0"),
                dom(
                        "C3 no Audience",
                        Reason.SHAPE,
                        d -> Dom.find(d, "Conditions").removeChild(Dom.find(d, "AudienceRestriction"))),
                dom(
                        "C3 two AudienceRestrictions",
                        Reason.SHAPE,
                        d -> Dom.find(d, "Conditions")
                                .appendChild(Dom.find(d, "AudienceRestriction").cloneNode(true))),
                dom(
                        "C3 two Audiences",
                        Reason.SHAPE,
                        d -> Dom.find(d, "AudienceRestriction")
                                .appendChild(Dom.find(d, "Audience").cloneNode(true))),
                row("C3 Issuer of the ArtifactResponse", Reason.ISSUER, r -> r.artifactIssuer = Reply.DV),
                row("C3 Issuer of the Response", Reason.ISSUER, r -> r.responseIssuer = Reply.HM + " "),
                row("C3 Issuer of the Assertion", Reason.ISSUER, r -> r.assertionIssuer = Reply.HM + "1"),
                dom(
                        "C3 Issuer with a format",
                        Reason.SHAPE,
                        d -> Dom.find(d, "Issuer").setAttribute("Format", "urn:x")),
                row(
                        "C3 confirmation",
                        Reason.CONFIRMATION,
                        r -> r.method = "urn:oasis:names:tc:SAML:2.0:cm:sender-vouches"),
                dom(
                        "C3 two confirmations",
                        Reason.SHAPE,
                        d -> Dom.find(d, "Subject")
                                .appendChild(Dom.find(d, "SubjectConfirmation").cloneNode(true))),
                dom(
                        "C3 NotBefore at the bearer",
                        Reason.SHAPE,
                        d -> Dom.find(d, "SubjectConfirmationData").setAttribute("NotBefore", NOW.toString())),
                dom(
                        "C3 OneTimeUse",
                        Reason.SHAPE,
                        d -> Dom.find(d, "Conditions")
                                .appendChild(
                                        d.createElementNS("urn:oasis:names:tc:SAML:2.0:assertion", "saml:OneTimeUse"))),
                row(
                        "C3 Version",
                        Reason.SHAPE,
                        r -> r.beforeSigning = d -> Dom.find(d, "Response").setAttribute("Version", "1.1")));
    }

    static Stream<Arguments> times() {
        return Stream.of(
                row(
                        "C3 conditions over",
                        Reason.TIME_PAST,
                        r -> r.until = NOW.minusSeconds(2).toString()),
                row(
                        "C3 confirmation over",
                        Reason.TIME_PAST,
                        r -> r.confirmedUntil = NOW.minusSeconds(2).toString()),
                row(
                        "C3 not yet",
                        Reason.TIME_FUTURE,
                        r -> r.notBefore = NOW.plusSeconds(3).toString()),
                row("C3 issued in the future", Reason.TIME_FUTURE, r -> {
                    r.issued = NOW.plusSeconds(3).toString();
                    r.authenticated = NOW.toString();
                }),
                row(
                        "C3 issued before we asked",
                        Reason.TIME_PAST,
                        r -> r.issued = NOW.minusSeconds(33).toString()),
                row(
                        "D3 proved who he is before we asked",
                        Reason.AUTHN_OLD,
                        r -> r.authenticated = NOW.minusSeconds(33).toString()),
                row(
                        "D3 proved in the future",
                        Reason.TIME_FUTURE,
                        r -> r.authenticated = NOW.plusSeconds(3).toString()),
                dom(
                        "D3 no moment",
                        Reason.SHAPE,
                        d -> Dom.find(d, "AuthnStatement").removeAttribute("AuthnInstant")),
                dom(
                        "C3 session over",
                        Reason.TIME_PAST,
                        d -> Dom.find(d, "AuthnStatement")
                                .setAttribute(
                                        "SessionNotOnOrAfter",
                                        NOW.minusSeconds(60).toString())),
                row("C3 another zone", Reason.TIME_FORM, r -> r.until = "2026-11-25T12:00:00+01:00"),
                row("C3 no zone", Reason.TIME_FORM, r -> r.until = "2026-11-25T12:00:00"),
                row("C3 no such day", Reason.TIME_FORM, r -> r.until = "2026-13-45T12:00:00Z"),
                row("C3 a year of five digits", Reason.TIME_FORM, r -> r.until = "+12026-11-25T12:00:00Z"),
                row("C3 other digits", Reason.TIME_FORM, r -> r.until = "2026-11-25T12:00:0\uff10Z"));
    }

    static Stream<Arguments> assurance() {
        return Stream.of(
                row("D1 loa2", Reason.ASSURANCE_TOO_LOW, r -> r.level = Reply.LOA + "loa2"),
                row("D1 loa2plus", Reason.ASSURANCE_TOO_LOW, r -> r.level = Reply.LOA + "loa2plus"),
                row("D1 loa1", Reason.ASSURANCE_TOO_LOW, r -> r.level = Reply.LOA + "loa1"),
                row("D1 unknown", Reason.ASSURANCE_UNKNOWN, r -> r.level = Reply.LOA + "loa5"),
                row(
                        "D1 of another scheme",
                        Reason.ASSURANCE_UNKNOWN,
                        r -> r.level = "urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard"),
                row("D1 in capitals", Reason.ASSURANCE_UNKNOWN, r -> r.level = Reply.LOA + "LOA3"),
                row("D1 with a space", Reason.ASSURANCE_UNKNOWN, r -> r.level = Reply.LOA + "loa3 "),
                dom(
                        "D1 absent",
                        Reason.SHAPE,
                        d -> Dom.find(d, "AuthnContext").removeChild(Dom.find(d, "AuthnContextClassRef"))),
                dom("D1 two statements", Reason.SHAPE, d -> {
                    var statement = Dom.find(d, "AuthnStatement");
                    statement.getParentNode().insertBefore(statement.cloneNode(true), statement);
                }),
                row(
                        "D2 another ServiceID",
                        Reason.SERVICE,
                        r -> r.serviceId = r.serviceId.replace("services:1", "services:2")),
                row(
                        "D2 another ServiceUUID",
                        Reason.SERVICE,
                        r -> r.serviceUuid = "5d3c8f2e-9a41-4d0b-8f0e-0c1b7c9a2001"),
                row("D2 no ServiceID", Reason.SERVICE, r -> r.serviceId = ""),
                row("D2 no ServiceUUID", Reason.SERVICE, r -> r.serviceUuid = ""));
    }

    static Stream<Arguments> advice() {
        return Stream.of(
                row("D4 signed by the identity provider alone", Reason.SIGNATURE_INVALID, r -> {
                    r.signAssertion = false;
                    r.assertionSigned = d -> Dom.sign(
                            Reply.assertion(d),
                            Keys.of("ad"),
                            Dom.How.good(Reply.assertion(d).getAttribute("ID")));
                }),
                row("D4 of the identity provider, for the broker", Reason.SIGNATURE_INVALID, r -> {
                    var advised = r.byIdentityProvider(Reply.HM);
                    r.signAssertion = false;
                    r.assertionSigned = d -> {
                        var a = Reply.assertion(d);
                        a.getParentNode()
                                .replaceChild(d.importNode(Dom.parse(advised).getDocumentElement(), true), a);
                    };
                }),
                row("D4 signature of the broker on what is advised alone", Reason.SIGNATURE_MISSING, r -> {
                    r.advised();
                    r.signAssertion = false;
                }),
                row("D4 two Advices", Reason.SHAPE, r -> {
                    r.advised();
                    r.beforeSigning = d -> {
                        var advice = d.createElementNS("urn:oasis:names:tc:SAML:2.0:assertion", "saml:Advice");
                        var a = Reply.assertion(d);
                        a.insertBefore(advice, a.getLastChild().getPreviousSibling());
                    };
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"correlation", "times", "assurance", "advice"})
    void isRefused(String name, Supplier<byte[]> answer, Reason reason) {
        Check.refused(name, answer.get(), reason);
    }
}
