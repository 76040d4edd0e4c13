// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static nl.bidn.portal.signin.eherkenning.message.Check.reply;
import static nl.bidn.portal.signin.eherkenning.message.Row.row;
import static nl.bidn.portal.signin.eherkenning.message.Row.text;

import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.bidn.portal.signin.eherkenning.broker.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows C4, E1 and E3: what came is no answer, or answers that nobody signed in. */
class EnvelopeTest {
    private static final String SECOND = "\"><samlp:StatusCode Value=\"" + Reply.STATUS;
    private static final String END = "\"/></samlp:StatusCode>";

    static Stream<Arguments> statuses() {
        return Stream.of(
                status("E3 cancelled", Reason.CANCELLED, "Responder", "AuthnFailed"),
                status("E3 not supported", Reason.STATUS_FAILED, "Responder", "RequestUnsupported"),
                status("E3 no such level", Reason.STATUS_FAILED, "Responder", "NoAuthnContext"),
                status("E3 not cancelled but refused", Reason.STATUS_FAILED, "Requester", "AuthnFailed"),
                status("E3 nothing more", Reason.STATUS_FAILED, "Requester", ""),
                status("E3 on the wrong level", Reason.STATUS_UNKNOWN, "AuthnFailed", ""),
                status("E3 not known", Reason.STATUS_UNKNOWN, "Successful", ""),
                row("E3 success without assertion", Reason.ASSERTION_MISSING, r -> r.asserted = false),
                row(
                        "E3 failure with assertion",
                        Reason.STATUS_CONTRADICTS,
                        r -> r.status = code("Responder", "AuthnFailed")),
                row("E3 success and more", Reason.STATUS_CONTRADICTS, r -> r.status = code("Success", "AuthnFailed")),
                row(
                        "E3 of another standard",
                        Reason.STATUS_UNKNOWN,
                        r -> r.status = "<samlp:StatusCode Value=\"Success\"/>"),
                row(
                        "E3 three levels",
                        Reason.SHAPE,
                        r -> r.status = "<samlp:StatusCode Value=\"" + Reply.STATUS + "Responder" + SECOND
                                + "AuthnFailed" + SECOND + "x\"/></samlp:StatusCode></samlp:StatusCode>"),
                row("C4 not resolved", Reason.STATUS_FAILED, r -> {
                    r.artifactStatus = code("Responder", "");
                    r.responded = false;
                    r.asserted = false;
                }),
                row("C4 success without response", Reason.RESPONSE_MISSING, r -> {
                    r.responded = false;
                    r.asserted = false;
                }));
    }

    private static String code(String first, String second) {
        return "<samlp:StatusCode Value=\"" + Reply.STATUS + first
                + (second.isEmpty() ? "\"/>" : SECOND + second + END);
    }

    private static Arguments status(String name, Reason reason, String first, String second) {
        return row(name, reason, r -> {
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
    @MethodSource({"statuses", "xml"})
    void isRefused(String name, Supplier<byte[]> answer, Reason reason) {
        Check.refused(name, answer.get(), reason);
    }
}
