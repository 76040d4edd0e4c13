// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static nl.bidn.portal.signin.eherkenning.message.Row.dom;
import static nl.bidn.portal.signin.eherkenning.message.Row.row;
import static nl.bidn.portal.signin.eherkenning.message.Row.subject;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.bidn.portal.signin.eherkenning.broker.Dom;
import nl.bidn.portal.signin.eherkenning.broker.Encrypt;
import nl.bidn.portal.signin.eherkenning.broker.Keys;
import nl.bidn.portal.signin.eherkenning.broker.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows D5 and D6: signed by the broker, and still not saying in our words who it is, for us alone. */
class SubjectsTest {
    static Stream<Arguments> subjects() {
        return Stream.of(
                row("D5 no organisation", Reason.SUBJECT_MISSING, r -> r.attributes.remove(0)),
                row("D5 no person", Reason.SUBJECT_MISSING, r -> r.attributes.remove(1)),
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
                row(
                        "D5 a BSN for a person",
                        Reason.SUBJECT_KIND,
                        r -> r.acting(r.encrypted(
                                "ActingSubjectID", "999900006", "urn:etoegang:1.12:EntityConcernedID:BSN"))),
                row(
                        "D5 not encrypted, as text",
                        Reason.SUBJECT_KIND,
                        r -> r.acting(
                                "<saml:Attribute Name=\"urn:etoegang:core:ActingSubjectID\"><saml:AttributeValue>x"
                                        + "</saml:AttributeValue></saml:Attribute>")),
                row(
                        "D5 not encrypted, as NameID",
                        Reason.SHAPE,
                        r -> r.acting("<saml:Attribute Name=\"urn:etoegang:core:ActingSubjectID\"><saml:AttributeValue>"
                                + Reply.nameId("x", Reply.PSEUDO) + "</saml:AttributeValue></saml:Attribute>")),
                row("D5 attribute twice", Reason.ATTRIBUTE_TWICE, r -> r.attributes.add(r.attributes.get(1))),
                row("D5 plain attribute twice", Reason.ATTRIBUTE_TWICE, r -> r.plain(Reply.CORE + "ServiceID", "x")),
                row(
                        "D5 unknown attribute",
                        Reason.ATTRIBUTE_UNKNOWN,
                        r -> r.plain("urn:etoegang:core:Role", "beheerder")),
                row("D5 old attribute", Reason.ATTRIBUTE_UNKNOWN, r -> r.plain(Reply.KVK, "12345678")),
                row(
                        "D5 two persons",
                        Reason.SUBJECT_TWICE,
                        r -> r.acting("<saml:Attribute Name=\"urn:etoegang:core:ActingSubjectID\"><saml:AttributeValue>"
                                + r.encryptedId("a", Reply.PSEUDO) + "</saml:AttributeValue><saml:AttributeValue>"
                                + r.encryptedId("b", Reply.PSEUDO) + "</saml:AttributeValue></saml:Attribute>")),
                row("D5 two intermediaries", Reason.ATTRIBUTE_TWICE, r -> {
                    r.attributes.add(r.encrypted("IntermediateSubjectID", "87654321", Reply.KVK));
                    r.attributes.add(r.encrypted("urn:etoegang:1.9:IntermediateEntityID:KvKnr", "87654321", Reply.KVK));
                }),
                row("D5 branch without KvK number", Reason.ATTRIBUTE_VALUE, r -> {
                    r.subject("999900006", Reply.RSIN);
                    r.plain("urn:etoegang:1.9:ServiceRestriction:Vestigingsnr", "000012345678");
                }),
                row(
                        "D6 branch of other digits",
                        Reason.ATTRIBUTE_VALUE,
                        r -> r.plain("urn:etoegang:1.9:ServiceRestriction:Vestigingsnr", "00001234567\uff18")),
                row("D5 Representation", Reason.ATTRIBUTE_VALUE, r -> r.plain(Reply.CORE + "Representation", "yes")),
                row(
                        "D6 control in what is told",
                        Reason.ATTRIBUTE_VALUE,
                        r -> r.plain("urn:etoegang:1.9:attribute:FirstName", "a&#10;b")),
                row(
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
                                .map(p -> row(
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
                row(
                        "D5 for others only",
                        Reason.ENCRYPTION_RECIPIENT,
                        r -> r.encryptedBy(Encrypt.Shape.USUAL, stranger)),
                row(
                        "D5 under a key we do not have",
                        Reason.ENCRYPTION_RECIPIENT,
                        r -> r.encryptedBy(Encrypt.Shape.USUAL, new Encrypt.For(Reply.DV, "ander", Keys.of("dv")))),
                row(
                        "D5 wrapped for another key",
                        Reason.ENCRYPTION_BROKEN,
                        r -> r.encryptedBy(Encrypt.Shape.USUAL, new Encrypt.For(Reply.DV, null, Keys.of("ad")))),
                row(
                        "D5 two keys that name nobody",
                        Reason.ENCRYPTION_RECIPIENT,
                        r -> r.encryptedBy(
                                Encrypt.Shape.USUAL,
                                new Encrypt.For(null, null, Keys.of("dv")),
                                new Encrypt.For(null, null, Keys.of("dv")))),
                row(
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
                row(
                        "D5 bit flipped on the line",
                        Reason.SIGNATURE_INVALID,
                        r -> r.sent = d -> {
                            var value = Dom.find(Dom.find(Reply.assertion(d), "EncryptedData"), "CipherValue");
                            var text = value.getTextContent();
                            value.setTextContent((text.startsWith("A") ? "B" : "A") + text.substring(1));
                        }),
                row(
                        "D5 identifiers swapped on the line",
                        Reason.SIGNATURE_INVALID,
                        r -> r.sent = d -> {
                            var both = Dom.all(Reply.assertion(d), "EncryptedID");
                            var second = both.get(1).cloneNode(true);
                            both.get(1).getParentNode().replaceChild(both.get(0).cloneNode(true), both.get(1));
                            both.get(0).getParentNode().replaceChild(second, both.get(0));
                        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"subjects", "exactValues", "encryption"})
    void isRefused(String name, Supplier<byte[]> answer, Reason reason) {
        Check.refused(name, answer.get(), reason);
    }
}
