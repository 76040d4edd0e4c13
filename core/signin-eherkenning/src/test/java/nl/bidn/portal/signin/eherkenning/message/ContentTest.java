// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static nl.bidn.portal.signin.eherkenning.message.Check.NOW;
import static nl.bidn.portal.signin.eherkenning.message.Check.reply;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.bidn.portal.signin.eherkenning.broker.Dom;
import nl.bidn.portal.signin.eherkenning.broker.Encrypt;
import nl.bidn.portal.signin.eherkenning.broker.Keys;
import nl.bidn.portal.signin.eherkenning.broker.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows C2 to C4, D1 to D6, E1 and E3: signed by the broker, and still not what we asked for. */
class ContentTest {
    private static final String SECOND = "\"><samlp:StatusCode Value=\"" + Reply.STATUS;
    private static final String END = "\"/></samlp:StatusCode>";

    private static Arguments of(String name, Reason reason, Consumer<Reply> change) {
        var reply = reply();
        change.accept(reply);
        return Arguments.of(name, (Supplier<byte[]>) reply::bytes, reason);
    }

    private static Arguments text(String name, Reason reason, UnaryOperator<String> change) {
        return of(name, reason, r -> r.onTheLine = change);
    }

    /** Changed before the broker signs. */
    private static Arguments dom(String name, Reason reason, Consumer<org.w3c.dom.Document> change) {
        return of(name, reason, r -> r.beforeSigning = change);
    }

    static Stream<Arguments> correlation() {
        return Stream.of(
                of("C2 another ArtifactResolve", Reason.IN_RESPONSE_TO, r -> r.resolveId = "_other"),
                of("C2 another request at the response", Reason.IN_RESPONSE_TO, r -> r.responseRequestId = "_other"),
                of("C2 another request at the subject", Reason.IN_RESPONSE_TO, r -> r.confirmationRequestId = "_other"),
                dom(
                        "C2 unsolicited response",
                        Reason.SHAPE,
                        d -> Dom.find(d, "Response").removeAttribute("InResponseTo")),
                dom(
                        "C2 unsolicited assertion",
                        Reason.SHAPE,
                        d -> Dom.find(d, "SubjectConfirmationData").removeAttribute("InResponseTo")),
                of("C3 Destination", Reason.DESTINATION, r -> r.destination = "https://ander.test/saml/acs"),
                dom(
                        "C3 no Destination",
                        Reason.SHAPE,
                        d -> Dom.find(d, "Response").removeAttribute("Destination")),
                dom(
                        "C3 Destination of the ArtifactResponse",
                        Reason.DESTINATION,
                        d -> Dom.find(d, "ArtifactResponse")
                                .setAttribute("Destination", "https://ander.test/saml/acs")),
                of("C3 Recipient", Reason.RECIPIENT, r -> r.recipient = Reply.ACS + "/"),
                of("C3 Audience", Reason.AUDIENCE, r -> r.audience = Reply.DV + "0"),
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
                of("C3 Issuer of the ArtifactResponse", Reason.ISSUER, r -> r.artifactIssuer = Reply.DV),
                of("C3 Issuer of the Response", Reason.ISSUER, r -> r.responseIssuer = Reply.HM + " "),
                of("C3 Issuer of the Assertion", Reason.ISSUER, r -> r.assertionIssuer = Reply.HM + "1"),
                dom(
                        "C3 Issuer with a format",
                        Reason.SHAPE,
                        d -> Dom.find(d, "Issuer").setAttribute("Format", "urn:x")),
                of(
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
                of(
                        "C3 Version",
                        Reason.SHAPE,
                        r -> r.beforeSigning = d -> Dom.find(d, "Response").setAttribute("Version", "1.1")));
    }

    static Stream<Arguments> times() {
        return Stream.of(
                of(
                        "C3 conditions over",
                        Reason.TIME_PAST,
                        r -> r.until = NOW.minusSeconds(2).toString()),
                of(
                        "C3 confirmation over",
                        Reason.TIME_PAST,
                        r -> r.confirmedUntil = NOW.minusSeconds(2).toString()),
                of(
                        "C3 not yet",
                        Reason.TIME_FUTURE,
                        r -> r.notBefore = NOW.plusSeconds(3).toString()),
                of("C3 issued in the future", Reason.TIME_FUTURE, r -> {
                    r.issued = NOW.plusSeconds(3).toString();
                    r.authenticated = NOW.toString();
                }),
                of(
                        "C3 issued before we asked",
                        Reason.TIME_PAST,
                        r -> r.issued = NOW.minusSeconds(33).toString()),
                of(
                        "D3 proved who he is before we asked",
                        Reason.AUTHN_OLD,
                        r -> r.authenticated = NOW.minusSeconds(33).toString()),
                of(
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
                of("C3 another zone", Reason.TIME_FORM, r -> r.until = "2026-11-25T12:00:00+01:00"),
                of("C3 no zone", Reason.TIME_FORM, r -> r.until = "2026-11-25T12:00:00"),
                of("C3 no such day", Reason.TIME_FORM, r -> r.until = "2026-13-45T12:00:00Z"),
                of("C3 a year of five digits", Reason.TIME_FORM, r -> r.until = "+12026-11-25T12:00:00Z"),
                of("C3 other digits", Reason.TIME_FORM, r -> r.until = "2026-11-25T12:00:0\uff10Z"));
    }

    static Stream<Arguments> assurance() {
        return Stream.of(
                of("D1 loa2", Reason.ASSURANCE_TOO_LOW, r -> r.level = Reply.LOA + "loa2"),
                of("D1 loa2plus", Reason.ASSURANCE_TOO_LOW, r -> r.level = Reply.LOA + "loa2plus"),
                of("D1 loa1", Reason.ASSURANCE_TOO_LOW, r -> r.level = Reply.LOA + "loa1"),
                of("D1 unknown", Reason.ASSURANCE_UNKNOWN, r -> r.level = Reply.LOA + "loa5"),
                of(
                        "D1 of another scheme",
                        Reason.ASSURANCE_UNKNOWN,
                        r -> r.level = "urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard"),
                of("D1 in capitals", Reason.ASSURANCE_UNKNOWN, r -> r.level = Reply.LOA + "LOA3"),
                of("D1 with a space", Reason.ASSURANCE_UNKNOWN, r -> r.level = Reply.LOA + "loa3 "),
                dom(
                        "D1 absent",
                        Reason.SHAPE,
                        d -> Dom.find(d, "AuthnContext").removeChild(Dom.find(d, "AuthnContextClassRef"))),
                dom("D1 two statements", Reason.SHAPE, d -> {
                    var statement = Dom.find(d, "AuthnStatement");
                    statement.getParentNode().insertBefore(statement.cloneNode(true), statement);
                }),
                of(
                        "D2 another ServiceID",
                        Reason.SERVICE,
                        r -> r.serviceId = r.serviceId.replace("services:1", "services:2")),
                of(
                        "D2 another ServiceUUID",
                        Reason.SERVICE,
                        r -> r.serviceUuid = "5d3c8f2e-9a41-4d0b-8f0e-0c1b7c9a2001"),
                of("D2 no ServiceID", Reason.SERVICE, r -> r.serviceId = ""),
                of("D2 no ServiceUUID", Reason.SERVICE, r -> r.serviceUuid = ""));
    }

    static Stream<Arguments> advice() {
        return Stream.of(
                of("D4 signed by the identity provider alone", Reason.SIGNATURE_INVALID, r -> {
                    r.signAssertion = false;
                    r.assertionSigned = d -> Dom.sign(
                            Reply.assertion(d),
                            Keys.of("ad"),
                            Dom.How.good(Reply.assertion(d).getAttribute("ID")));
                }),
                of("D4 of the identity provider, for the broker", Reason.SIGNATURE_INVALID, r -> {
                    var advised = r.byIdentityProvider(Reply.HM);
                    r.signAssertion = false;
                    r.assertionSigned = d -> {
                        var a = Reply.assertion(d);
                        a.getParentNode()
                                .replaceChild(d.importNode(Dom.parse(advised).getDocumentElement(), true), a);
                    };
                }),
                of("D4 signature of the broker on what is advised alone", Reason.SIGNATURE_MISSING, r -> {
                    r.advised();
                    r.signAssertion = false;
                }),
                of("D4 two Advices", Reason.SHAPE, r -> {
                    r.advised();
                    r.beforeSigning = d -> {
                        var advice = d.createElementNS("urn:oasis:names:tc:SAML:2.0:assertion", "saml:Advice");
                        var a = Reply.assertion(d);
                        a.insertBefore(advice, a.getLastChild().getPreviousSibling());
                    };
                }));
    }

    private static Arguments subject(String name, Reason reason, String... values) {
        return of(name, reason, r -> r.subject(values));
    }

    static Stream<Arguments> subjects() {
        return Stream.of(
                of("D5 no organisation", Reason.SUBJECT_MISSING, r -> r.attributes.remove(0)),
                of("D5 no person", Reason.SUBJECT_MISSING, r -> r.attributes.remove(1)),
                subject("D5 two KvK numbers", Reason.SUBJECT_TWICE, "12345678", Reply.KVK, "12345679", Reply.KVK),
                subject(
                        "D5 the same KvK number twice",
                        Reason.SUBJECT_TWICE,
                        "12345678",
                        Reply.KVK,
                        "12345678",
                        Reply.KVK),
                subject(
                        "D5 unknown kind",
                        Reason.SUBJECT_KIND,
                        "12345678",
                        "urn:etoegang:1.9:EntityConcernedID:Probas"),
                subject("D5 kind of another scheme", Reason.SUBJECT_KIND, "12345678", "urn:x:KvKnr"),
                subject("D5 a person for an organisation", Reason.SUBJECT_KIND, "12345678", Reply.PSEUDO),
                of(
                        "D5 a BSN for a person",
                        Reason.SUBJECT_KIND,
                        r -> r.acting(r.encrypted(
                                "ActingSubjectID", "999900006", "urn:etoegang:1.12:EntityConcernedID:BSN"))),
                of(
                        "D5 not encrypted, as text",
                        Reason.SUBJECT_KIND,
                        r -> r.acting(
                                "<saml:Attribute Name=\"urn:etoegang:core:ActingSubjectID\"><saml:AttributeValue>x"
                                        + "</saml:AttributeValue></saml:Attribute>")),
                of(
                        "D5 not encrypted, as NameID",
                        Reason.SHAPE,
                        r -> r.acting("<saml:Attribute Name=\"urn:etoegang:core:ActingSubjectID\"><saml:AttributeValue>"
                                + Reply.nameId("x", Reply.PSEUDO) + "</saml:AttributeValue></saml:Attribute>")),
                of("D5 attribute twice", Reason.ATTRIBUTE_TWICE, r -> r.attributes.add(r.attributes.get(1))),
                of("D5 plain attribute twice", Reason.ATTRIBUTE_TWICE, r -> r.plain(Reply.CORE + "ServiceID", "x")),
                of(
                        "D5 unknown attribute",
                        Reason.ATTRIBUTE_UNKNOWN,
                        r -> r.plain("urn:etoegang:core:Role", "beheerder")),
                of("D5 old attribute", Reason.ATTRIBUTE_UNKNOWN, r -> r.plain(Reply.KVK, "12345678")),
                of(
                        "D5 two persons",
                        Reason.SUBJECT_TWICE,
                        r -> r.acting("<saml:Attribute Name=\"urn:etoegang:core:ActingSubjectID\"><saml:AttributeValue>"
                                + r.encryptedId("a", Reply.PSEUDO) + "</saml:AttributeValue><saml:AttributeValue>"
                                + r.encryptedId("b", Reply.PSEUDO) + "</saml:AttributeValue></saml:Attribute>")),
                of("D5 two intermediaries", Reason.ATTRIBUTE_TWICE, r -> {
                    r.attributes.add(r.encrypted("IntermediateSubjectID", "87654321", Reply.KVK));
                    r.attributes.add(r.encrypted("urn:etoegang:1.9:IntermediateEntityID:KvKnr", "87654321", Reply.KVK));
                }),
                of("D5 branch without KvK number", Reason.ATTRIBUTE_VALUE, r -> {
                    r.subject("999900006", Reply.RSIN);
                    r.plain("urn:etoegang:1.9:ServiceRestriction:Vestigingsnr", "000012345678");
                }),
                of(
                        "D6 branch of other digits",
                        Reason.ATTRIBUTE_VALUE,
                        r -> r.plain("urn:etoegang:1.9:ServiceRestriction:Vestigingsnr", "00001234567\uff18")),
                of("D5 Representation", Reason.ATTRIBUTE_VALUE, r -> r.plain(Reply.CORE + "Representation", "yes")),
                of(
                        "D6 control in what is told",
                        Reason.ATTRIBUTE_VALUE,
                        r -> r.plain("urn:etoegang:1.9:attribute:FirstName", "a&#10;b")),
                of(
                        "D6 too long to be told",
                        Reason.ATTRIBUTE_VALUE,
                        r -> r.plain("urn:etoegang:1.9:attribute:FirstName", "a".repeat(10_000))));
    }

    static Stream<Arguments> exactValues() {
        var numbers = List.of(
                "1234567",
                "123456789",
                " 12345678",
                "12345678 ",
                "1234\u20095678",
                "1234567\uff18",
                "12345678\n",
                "1234567a",
                "12345678&#x200b;",
                "",
                "1".repeat(10_000),
                "12345678<x/>",
                "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668");
        var people = List.of("", " a", "a ", "a b", "\u00e9", "a\uff10", "a".repeat(257), "a".repeat(10_000), "a&#9;");
        return Stream.of(
                        numbers.stream().map(n -> subject("D6 KvK " + name(n), Reason.SUBJECT_FORM, n, Reply.KVK)),
                        Stream.of("999900007", "000000000", "99990000", "9999000\uff106", "0999900006")
                                .map(n -> subject("D6 RSIN " + name(n), Reason.SUBJECT_FORM, n, Reply.RSIN)),
                        people.stream()
                                .map(p -> of(
                                        "D6 person " + name(p),
                                        Reason.SUBJECT_FORM,
                                        r -> r.acting(r.encrypted("ActingSubjectID", p, Reply.PSEUDO)))),
                        Stream.of(
                                subject("D6 comment", Reason.XML_FORBIDDEN, "12345678<!---->9", Reply.KVK),
                                subject("D6 CDATA", Reason.XML_FORBIDDEN, "<![CDATA[12345678]]>", Reply.KVK),
                                subject("D6 NUL", Reason.XML_MALFORMED, "1234567\u0000", Reply.KVK)))
                .flatMap(s -> s);
    }

    private static String name(String value) {
        return value.length() > 30 ? value.length() + " long" : value.replaceAll("[^\\x21-\\x7e]", "?");
    }

    static Stream<Arguments> encryption() {
        var stranger = new Encrypt.For("urn:etoegang:DV:00000099000000003000:entities:9000", null, Keys.of("dv"));
        return Stream.of(
                of(
                        "D5 for others only",
                        Reason.ENCRYPTION_RECIPIENT,
                        r -> r.encryptedBy(Encrypt.Shape.USUAL, stranger)),
                of(
                        "D5 under a key we do not have",
                        Reason.ENCRYPTION_RECIPIENT,
                        r -> r.encryptedBy(Encrypt.Shape.USUAL, new Encrypt.For(Reply.DV, "ander", Keys.of("dv")))),
                of(
                        "D5 wrapped for another key",
                        Reason.ENCRYPTION_BROKEN,
                        r -> r.encryptedBy(Encrypt.Shape.USUAL, new Encrypt.For(Reply.DV, null, Keys.of("ad")))),
                of(
                        "D5 two keys that name nobody",
                        Reason.ENCRYPTION_RECIPIENT,
                        r -> r.encryptedBy(
                                Encrypt.Shape.USUAL,
                                new Encrypt.For(null, null, Keys.of("dv")),
                                new Encrypt.For(null, null, Keys.of("dv")))),
                of(
                        "D5 RSA 1.5",
                        Reason.ENCRYPTION_ALGORITHM,
                        r -> r.encryptedBy(
                                new Encrypt.Shape(Encrypt.CBC_256, Encrypt.RSA_15, false),
                                new Encrypt.For(Reply.DV, null, Keys.of("dv")))),
                dom(
                        "D5 triple DES",
                        Reason.ENCRYPTION_ALGORITHM,
                        d -> Dom.all(Reply.assertion(d), "EncryptionMethod")
                                .get(0)
                                .setAttribute("Algorithm", "http://www.w3.org/2001/04/xmlenc#tripledes-cbc")),
                dom(
                        "D5 no such digest in OAEP",
                        Reason.ENCRYPTION_ALGORITHM,
                        d -> Dom.all(Reply.assertion(d), "DigestMethod")
                                .forEach(e ->
                                        e.setAttribute("Algorithm", "http://www.w3.org/2001/04/xmldsig-more#md5"))),
                dom("D5 changed before it was signed", Reason.ENCRYPTION_BROKEN, d -> {
                    var value = Dom.all(Dom.find(Reply.assertion(d), "EncryptedKey"), "CipherValue")
                            .get(0);
                    Dom.all(Reply.assertion(d), "EncryptedKey")
                            .forEach(k -> Dom.find(k, "CipherValue")
                                    .setTextContent(
                                            "AAAA" + value.getTextContent().substring(4)));
                }),
                of(
                        "D5 bit flipped on the line",
                        Reason.SIGNATURE_INVALID,
                        r -> r.sent = d -> {
                            var value = Dom.find(Dom.find(Reply.assertion(d), "EncryptedData"), "CipherValue");
                            var text = value.getTextContent();
                            value.setTextContent((text.startsWith("A") ? "B" : "A") + text.substring(1));
                        }),
                of(
                        "D5 identifiers swapped on the line",
                        Reason.SIGNATURE_INVALID,
                        r -> r.sent = d -> {
                            var both = Dom.all(Reply.assertion(d), "EncryptedID");
                            var second = both.get(1).cloneNode(true);
                            both.get(1).getParentNode().replaceChild(both.get(0).cloneNode(true), both.get(1));
                            both.get(0).getParentNode().replaceChild(second, both.get(0));
                        }));
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                status("E3 cancelled", Reason.CANCELLED, "Responder", "AuthnFailed"),
                status("E3 not supported", Reason.STATUS_FAILED, "Responder", "RequestUnsupported"),
                status("E3 no such level", Reason.STATUS_FAILED, "Responder", "NoAuthnContext"),
                status("E3 not cancelled but refused", Reason.STATUS_FAILED, "Requester", "AuthnFailed"),
                status("E3 nothing more", Reason.STATUS_FAILED, "Requester", ""),
                status("E3 on the wrong level", Reason.STATUS_UNKNOWN, "AuthnFailed", ""),
                status("E3 not known", Reason.STATUS_UNKNOWN, "Successful", ""),
                of("E3 success without assertion", Reason.ASSERTION_MISSING, r -> r.asserted = false),
                of(
                        "E3 failure with assertion",
                        Reason.STATUS_CONTRADICTS,
                        r -> r.status = code("Responder", "AuthnFailed")),
                of("E3 success and more", Reason.STATUS_CONTRADICTS, r -> r.status = code("Success", "AuthnFailed")),
                of(
                        "E3 of another standard",
                        Reason.STATUS_UNKNOWN,
                        r -> r.status = "<samlp:StatusCode Value=\"Success\"/>"),
                of(
                        "E3 three levels",
                        Reason.SHAPE,
                        r -> r.status = "<samlp:StatusCode Value=\"" + Reply.STATUS + "Responder" + SECOND
                                + "AuthnFailed" + SECOND + "x\"/></samlp:StatusCode></samlp:StatusCode>"),
                of("C4 not resolved", Reason.STATUS_FAILED, r -> {
                    r.artifactStatus = code("Responder", "");
                    r.responded = false;
                    r.asserted = false;
                }),
                of("C4 success without response", Reason.RESPONSE_MISSING, r -> {
                    r.responded = false;
                    r.asserted = false;
                }));
    }

    private static String code(String first, String second) {
        return "<samlp:StatusCode Value=\"" + Reply.STATUS + first
                + (second.isEmpty() ? "\"/>" : SECOND + second + END);
    }

    private static Arguments status(String name, Reason reason, String first, String second) {
        return of(name, reason, r -> {
            r.asserted = false;
            r.status = code(first, second);
        });
    }

    static Stream<Arguments> xml() {
        var lol = "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        return Stream.of(
                text(
                        "E1 external entity",
                        Reason.XML_FORBIDDEN,
                        t -> "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + t),
                text(
                        "E1 external DTD",
                        Reason.XML_FORBIDDEN,
                        t -> "<!DOCTYPE r SYSTEM \"http://127.0.0.1:1/x.dtd\">" + t),
                text("E1 billion laughs", Reason.XML_FORBIDDEN, t -> lol + t),
                text(
                        "E1 IDs by DTD",
                        Reason.XML_FORBIDDEN,
                        t -> "<!DOCTYPE r [<!ATTLIST Assertion x ID #IMPLIED>]>" + t),
                text(
                        "E1 XInclude",
                        Reason.SHAPE,
                        t -> t.replaceFirst(
                                "<soap:Body>",
                                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\"/><soap:Body>")),
                text("E1 style sheet", Reason.XML_FORBIDDEN, t -> "<?xml-stylesheet href=\"x.xsl\"?>" + t),
                text(
                        "E1 style sheet after the declaration",
                        Reason.XML_FORBIDDEN,
                        t -> "<?xml version=\"1.0\"?><?xml-stylesheet href=\"x\"?>" + t),
                text("E1 UTF-7", Reason.XML_FORBIDDEN, t -> "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + t),
                text("E1 says UTF-16", Reason.XML_FORBIDDEN, t -> "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + t),
                text("E1 XML 1.1", Reason.XML_FORBIDDEN, t -> "<?xml version=\"1.1\"?>" + t),
                Arguments.of(
                        "E1 is UTF-16",
                        (Supplier<byte[]>) () -> new String(reply().bytes(), java.nio.charset.StandardCharsets.UTF_8)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_16),
                        Reason.XML_FORBIDDEN),
                text(
                        "E1 a hundred thousand attributes",
                        Reason.XML_MALFORMED,
                        t -> t.replaceFirst("<soap:Body", "<soap:Body" + attributes(100_000))),
                text(
                        "E1 very deep",
                        Reason.XML_MALFORMED,
                        t -> t.replaceFirst(
                                "<soap:Body>", "<soap:Body>" + "<a>".repeat(10_000) + "</a>".repeat(10_000))),
                text("E1 not XML", Reason.XML_MALFORMED, t -> "{}"),
                text("E1 nothing", Reason.XML_MALFORMED, t -> ""),
                text("E1 half", Reason.XML_MALFORMED, t -> t.substring(0, t.length() / 2)),
                text(
                        "C4 fault",
                        Reason.RESOLVE_FAULT,
                        t -> "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">"
                                + "<soap:Body><soap:Fault><faultcode>soap:Server</faultcode></soap:Fault></soap:Body></soap:Envelope>"),
                text(
                        "C4 another envelope",
                        Reason.SHAPE,
                        t -> t.replace(
                                "http://schemas.xmlsoap.org/soap/envelope/",
                                "http://www.w3.org/2003/05/soap-envelope")));
    }

    private static String attributes(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(" a").append(i).append("=\"\"");
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "correlation",
        "times",
        "assurance",
        "advice",
        "subjects",
        "exactValues",
        "encryption",
        "statuses",
        "xml"
    })
    void isRefused(String name, Supplier<byte[]> answer, Reason reason) {
        Check.refused(name, answer.get(), reason);
    }
}
