// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static nl.bidn.portal.signin.eherkenning.message.Check.reply;

import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.bidn.portal.signin.eherkenning.broker.Dom;
import nl.bidn.portal.signin.eherkenning.broker.Dom.How;
import nl.bidn.portal.signin.eherkenning.broker.Keys;
import nl.bidn.portal.signin.eherkenning.broker.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Rows A1 to A13 and B1 to B9: whatever was moved, copied, taken away or signed otherwise is refused. */
class WrappingTest {
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final Keys HM = Keys.of("hm");

    private static Arguments moved(String name, Consumer<Document> change, Reason... reasons) {
        var reply = reply();
        reply.sent = change;
        return Arguments.of(name, (java.util.function.Supplier<byte[]>) reply::bytes, reasons);
    }

    /** The change is made after the assertion was signed, and the broker's own key signs the whole around it. */
    private static Arguments movedInside(String name, Consumer<Document> change, Reason... reasons) {
        var reply = reply();
        reply.assertionSigned = change;
        return Arguments.of(name + " in what is signed", (java.util.function.Supplier<byte[]>) reply::bytes, reasons);
    }

    private static Arguments made(String name, Consumer<Reply> change, Reason... reasons) {
        var reply = reply();
        change.accept(reply);
        return Arguments.of(name, (java.util.function.Supplier<byte[]>) reply::bytes, reasons);
    }

    private static Element copy(Element element) {
        return (Element) element.cloneNode(true);
    }

    private static Element evil(Element assertion) {
        var evil = copy(assertion);
        evil.setAttribute("ID", "_evil");
        Dom.find(evil, "AuthnContextClassRef").setTextContent(Reply.LOA + "loa4");
        return evil;
    }

    private static void drop(Element from, String name) {
        for (Node n = from.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (name.equals(n.getLocalName())) {
                from.removeChild(n);
                return;
            }
        }
    }

    private static Element signatureOf(Element element) {
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if ("Signature".equals(n.getLocalName())) {
                return (Element) n;
            }
        }
        throw new IllegalStateException("no signature");
    }

    private static void replace(Element old, Element by) {
        old.getParentNode().replaceChild(by, old);
    }

    static Stream<Arguments> wrapped() {
        return Stream.of(
                moved("A1 evil response, original in its signature", d -> wrapResponse(d, true), Reason.ID_TWICE),
                moved("A2 original response before the signature", d -> wrapResponse(d, false), Reason.SHAPE),
                moved("A3 evil assertion before", WrappingTest::evilBefore, Reason.SHAPE),
                movedInside("A3 evil assertion before", WrappingTest::evilBefore, Reason.SHAPE),
                movedInside(
                        "A4 signed one in the evil one",
                        d -> {
                            var a = Reply.assertion(d);
                            var evil = evil(a);
                            drop(evil, "Signature");
                            replace(a, evil);
                            evil.appendChild(a);
                        },
                        Reason.SHAPE),
                movedInside(
                        "A5 evil keeps the signature, copy at the end",
                        d -> {
                            var a = Reply.assertion(d);
                            var original = copy(a);
                            drop(original, "Signature");
                            a.setAttribute("ID", "_evil");
                            a.getParentNode().appendChild(original);
                        },
                        Reason.SHAPE),
                movedInside(
                        "A6 copy in the signature",
                        d -> {
                            var a = Reply.assertion(d);
                            var original = copy(a);
                            drop(original, "Signature");
                            a.setAttribute("ID", "_evil");
                            signatureOf(a).appendChild(original);
                        },
                        Reason.SIGNATURE_SHAPE),
                movedInside(
                        "A7 in Extensions",
                        d -> {
                            var response = Dom.find(d, "Response");
                            var extensions =
                                    d.createElementNS("urn:oasis:names:tc:SAML:2.0:protocol", "samlp:Extensions");
                            extensions.appendChild(copy(Reply.assertion(d)));
                            response.insertBefore(extensions, Dom.find(response, "Status"));
                        },
                        Reason.SHAPE),
                movedInside(
                        "A8 in ds:Object",
                        d -> {
                            var a = Reply.assertion(d);
                            var original = copy(a);
                            drop(original, "Signature");
                            a.setAttribute("ID", "_evil");
                            var object = d.createElementNS(DS, "ds:Object");
                            object.appendChild(original);
                            signatureOf(a).appendChild(object);
                        },
                        Reason.SIGNATURE_SHAPE),
                movedInside(
                        "A8 in Advice, under the same ID",
                        d -> {
                            var a = Reply.assertion(d);
                            var advice = d.createElementNS("urn:oasis:names:tc:SAML:2.0:assertion", "saml:Advice");
                            advice.appendChild(copy(a));
                            a.insertBefore(advice, Dom.find(a, "AuthnStatement"));
                        },
                        Reason.ID_TWICE),
                movedInside(
                        "A9 two SignedInfo",
                        d -> {
                            var info = Dom.find(signatureOf(Reply.assertion(d)), "SignedInfo");
                            info.getParentNode().insertBefore(copy(info), info);
                        },
                        Reason.SIGNATURE_SHAPE),
                movedInside(
                        "A9 two Signatures",
                        d -> {
                            var signature = signatureOf(Reply.assertion(d));
                            signature.getParentNode().insertBefore(copy(signature), signature);
                        },
                        Reason.SHAPE),
                movedInside(
                        "A10 signature about another element",
                        d -> {
                            var a = Reply.assertion(d);
                            drop(a, "Signature");
                            var response = Dom.find(d, "Response");
                            Dom.sign(response, a, a.getFirstChild().getNextSibling(), HM, How.good("_response"));
                        },
                        Reason.SIGNATURE_REFERENCE),
                movedInside(
                        "A11 a second assertion, unsigned",
                        d -> {
                            var evil = evil(Reply.assertion(d));
                            drop(evil, "Signature");
                            Dom.find(d, "Response").appendChild(evil);
                        },
                        Reason.SHAPE),
                movedInside(
                        "A11 a second assertion, signed",
                        d -> {
                            var evil = evil(Reply.assertion(d));
                            drop(evil, "Signature");
                            Dom.find(d, "Response").appendChild(evil);
                            Dom.sign(evil, HM, How.good("_evil"));
                        },
                        Reason.SHAPE),
                moved(
                        "A11 a second response",
                        d -> {
                            var response = Dom.find(d, "Response");
                            response.getParentNode().appendChild(copy(response));
                        },
                        Reason.SHAPE),
                moved(
                        "A11 a second body",
                        d -> {
                            var body = Dom.find(d, "Body");
                            body.getParentNode().appendChild(copy(body));
                        },
                        Reason.SHAPE),
                movedInside(
                        "A1 the same ID in another spelling",
                        d -> {
                            var data = Dom.find(Reply.assertion(d), "EncryptedData");
                            data.setAttribute("Id", "_response");
                        },
                        Reason.ID_TWICE));
    }

    private static void evilBefore(Document d) {
        var a = Reply.assertion(d);
        var evil = evil(a);
        drop(evil, "Signature");
        a.getParentNode().insertBefore(evil, a);
    }

    private static void wrapResponse(Document d, boolean inSignature) {
        var whole = Dom.find(d, "ArtifactResponse");
        var evil = copy(whole);
        evil.setAttribute("ID", "_evil");
        var original = copy(whole);
        if (inSignature) {
            drop(original, "Signature");
            signatureOf(evil).appendChild(original);
        } else {
            evil.insertBefore(original, signatureOf(evil));
        }
        replace(whole, evil);
    }

    static Stream<Arguments> readOtherwise() {
        return Stream.of(
                text("A12 DOCTYPE", t -> "<!DOCTYPE x>" + t, Reason.XML_FORBIDDEN),
                text("A12 CDATA", t -> t.replace("loa3<", "<![CDATA[loa3]]><"), Reason.XML_FORBIDDEN),
                text(
                        "A12 another namespace for a prefix",
                        t -> t.replaceFirst("<saml:Conditions", "<saml:Conditions xmlns:saml=\"urn:x\""),
                        Reason.SHAPE,
                        Reason.XML_MALFORMED),
                text(
                        "A12 attribute of a namespace",
                        t -> t.replaceFirst(" ID=\"_response\"", " samlp:ID=\"_response\" ID=\"_response\""),
                        Reason.SHAPE),
                text(
                        "A12 attribute twice",
                        t -> t.replaceFirst("Version=", "Version=\"2.0\" Version="),
                        Reason.XML_MALFORMED),
                text(
                        "A12 a relative namespace, that cannot be canonical",
                        t -> t.replaceFirst("<samlp:ArtifactResponse ", "<samlp:ArtifactResponse xmlns:ns=\"../x\" "),
                        Reason.SIGNATURE_INVALID,
                        Reason.SHAPE,
                        Reason.SIGNATURE_SHAPE),
                text("A12 an entity of its own", t -> "<!DOCTYPE r [<!ENTITY a 'loa3'>]>" + t, Reason.XML_FORBIDDEN),
                text(
                        "A13 comment in DigestValue",
                        t -> t.replaceFirst("<ds:DigestValue>", "<ds:DigestValue><!-- x -->"),
                        Reason.XML_FORBIDDEN),
                text(
                        "A13 comment in SignedInfo",
                        t -> t.replaceFirst("<ds:SignedInfo>", "<ds:SignedInfo><!-- x -->"),
                        Reason.XML_FORBIDDEN),
                text(
                        "A13 two digests",
                        t -> t.replaceFirst(
                                "<ds:DigestValue>", "<ds:DigestValue>AAAA</ds:DigestValue><ds:DigestValue>"),
                        Reason.SIGNATURE_SHAPE),
                text(
                        "A13 text beside elements",
                        t -> t.replaceFirst("<ds:SignedInfo>", "<ds:SignedInfo>x"),
                        Reason.SIGNATURE_SHAPE),
                text(
                        "A13 an element in a text",
                        t -> t.replaceFirst("<ds:DigestValue>", "<ds:DigestValue><x/>"),
                        Reason.SIGNATURE_SHAPE),
                text(
                        "A13 processing instruction",
                        t -> t.replaceFirst("<saml:Issuer>", "<saml:Issuer><?x y?>"),
                        Reason.XML_FORBIDDEN));
    }

    private static Arguments text(String name, java.util.function.UnaryOperator<String> change, Reason... reasons) {
        return made(name, reply -> reply.onTheLine = change, reasons);
    }

    static Stream<Arguments> signed() {
        var xslt = "http://www.w3.org/TR/1999/REC-xslt-19991116";
        return Stream.of(
                made(
                        "B1 nothing signed",
                        r -> {
                            r.signArtifact = false;
                            r.signAssertion = false;
                        },
                        Reason.SIGNATURE_MISSING),
                movedInside(
                        "B2 empty signature",
                        d -> {
                            var signature = signatureOf(Reply.assertion(d));
                            while (signature.hasChildNodes()) {
                                signature.removeChild(signature.getFirstChild());
                            }
                        },
                        Reason.SIGNATURE_SHAPE),
                movedInside(
                        "B2 empty value",
                        d -> Dom.find(signatureOf(Reply.assertion(d)), "SignatureValue")
                                .setTextContent(""),
                        Reason.SIGNATURE_INVALID,
                        Reason.SIGNATURE_SHAPE),
                made("B3 only ArtifactResponse signed", r -> r.signAssertion = false, Reason.SIGNATURE_MISSING),
                made(
                        "B3 response but not assertion signed",
                        r -> {
                            r.signAssertion = false;
                            r.signResponse = true;
                        },
                        Reason.SIGNATURE_MISSING),
                made("B4 only the assertion signed", r -> r.signArtifact = false, Reason.SIGNATURE_MISSING),
                made(
                        "B4 response and assertion signed",
                        r -> {
                            r.signArtifact = false;
                            r.signResponse = true;
                        },
                        Reason.SIGNATURE_MISSING),
                movedInside(
                        "B5 encrypted assertion without a signature",
                        d -> {
                            var a = Reply.assertion(d);
                            replace(
                                    a,
                                    d.createElementNS(
                                            "urn:oasis:names:tc:SAML:2.0:assertion", "saml:EncryptedAssertion"));
                        },
                        Reason.SHAPE),
                made(
                        "B6 another key, shown in KeyInfo",
                        r -> {
                            r.keys = Keys.of("evil");
                            r.how = h -> h.shown(Keys.of("evil"));
                            r.howAssertion = r.how;
                        },
                        Reason.SIGNATURE_INVALID),
                made(
                        "B6 another key for the response alone",
                        r -> r.assertionSigned =
                                d -> Dom.sign(Dom.find(d, "Response"), Keys.of("evil"), How.good("_response")),
                        Reason.SIGNATURE_INVALID),
                made("B7 the name of another key", r -> r.how = h -> h.keyName("ander"), Reason.SIGNATURE_KEY),
                method("B9 SHA-1 signature", h -> h.method(DS + "rsa-sha1")),
                method("B9 SHA-1 digest", h -> h.digest(DS + "sha1")),
                method("B9 SHA-512 digest", h -> h.digest("http://www.w3.org/2001/04/xmlenc#sha512")),
                method("B9 PSS", h -> h.method("http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1")),
                method(
                        "B9 inclusive canonicalisation",
                        h -> h.canonical("http://www.w3.org/TR/2001/REC-xml-c14n-20010315")),
                method("B9 with comments", h -> h.canonical("http://www.w3.org/2001/10/xml-exc-c14n#WithComments")),
                method("B9 one transform", h -> h.transforms(DS + "enveloped-signature")),
                method(
                        "B9 transforms in another order",
                        h -> h.transforms("http://www.w3.org/2001/10/xml-exc-c14n#", DS + "enveloped-signature")),
                made(
                        "B9 three transforms",
                        r -> r.howAssertion = h -> h.transforms(
                                DS + "enveloped-signature",
                                "http://www.w3.org/2001/10/xml-exc-c14n#",
                                "http://www.w3.org/2001/10/xml-exc-c14n#"),
                        Reason.SIGNATURE_SHAPE),
                movedInside(
                        "B9 XSLT",
                        d -> Dom.all(signatureOf(Reply.assertion(d)), "Transform")
                                .get(1)
                                .setAttribute("Algorithm", xslt),
                        Reason.SIGNATURE_ALGORITHM),
                movedInside(
                        "B9 XPath",
                        d -> Dom.all(signatureOf(Reply.assertion(d)), "Transform")
                                .get(1)
                                .setAttribute("Algorithm", "http://www.w3.org/TR/1999/REC-xpath-19991116"),
                        Reason.SIGNATURE_ALGORITHM),
                movedInside(
                        "B9 HMAC with the public key",
                        d -> Dom.find(signatureOf(Reply.assertion(d)), "SignatureMethod")
                                .setAttribute("Algorithm", DS + "hmac-sha1"),
                        Reason.SIGNATURE_ALGORITHM),
                movedInside(
                        "B9 HMAC of a length",
                        d -> Dom.find(signatureOf(Reply.assertion(d)), "SignatureMethod")
                                .appendChild(d.createElementNS(DS, "ds:HMACOutputLength")),
                        Reason.SIGNATURE_SHAPE),
                movedInside(
                        "B9 DSA",
                        d -> Dom.find(signatureOf(Reply.assertion(d)), "SignatureMethod")
                                .setAttribute("Algorithm", DS + "dsa-sha1"),
                        Reason.SIGNATURE_ALGORITHM),
                made("B9 the whole document", r -> r.how = h -> h.uri(""), Reason.SIGNATURE_REFERENCE),
                movedInside(
                        "B9 an address elsewhere",
                        d -> Dom.find(signatureOf(Reply.assertion(d)), "Reference")
                                .setAttribute("URI", "http://127.0.0.1:1/x"),
                        Reason.SIGNATURE_REFERENCE),
                movedInside(
                        "B9 an XPointer",
                        d -> Dom.find(signatureOf(Reply.assertion(d)), "Reference")
                                .setAttribute("URI", "#xpointer(/)"),
                        Reason.SIGNATURE_REFERENCE),
                movedInside(
                        "B9 no URI",
                        d -> Dom.find(signatureOf(Reply.assertion(d)), "Reference")
                                .removeAttribute("URI"),
                        Reason.SIGNATURE_SHAPE),
                movedInside(
                        "B9 two references",
                        d -> {
                            var reference = Dom.find(signatureOf(Reply.assertion(d)), "Reference");
                            reference.getParentNode().appendChild(copy(reference));
                        },
                        Reason.SIGNATURE_SHAPE),
                movedInside(
                        "B6 a key to be fetched",
                        d -> {
                            var info = d.createElementNS(DS, "ds:KeyInfo");
                            var method = d.createElementNS(DS, "ds:RetrievalMethod");
                            method.setAttribute("URI", "http://127.0.0.1:1/x");
                            info.appendChild(method);
                            signatureOf(Reply.assertion(d)).appendChild(info);
                        },
                        Reason.SIGNATURE_SHAPE));
    }

    private static Arguments method(String name, java.util.function.UnaryOperator<How> how) {
        return made(name, r -> r.howAssertion = how, Reason.SIGNATURE_ALGORITHM);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"wrapped", "readOtherwise", "signed"})
    void isRefused(String name, java.util.function.Supplier<byte[]> answer, Reason[] reasons) {
        Check.refused(name, answer.get(), reasons);
    }
}
