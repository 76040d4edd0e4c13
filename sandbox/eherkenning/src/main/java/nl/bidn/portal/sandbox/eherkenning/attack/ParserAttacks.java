// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.attack;

import java.util.List;
import nl.bidn.portal.sandbox.eherkenning.keys.Keys;
import nl.bidn.portal.sandbox.eherkenning.saml.Draft;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.Signer;

/** Rows A9 to A13: one document that two readers read differently. What is around the assertion is rightly signed. */
final class ParserAttacks {
    private ParserAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.answer(
                        "A9",
                        Reason.SHAPE,
                        "Een Signature heeft twee keer SignedInfo, de vervalste eerst.",
                        (d, f) -> twoSignedInfos(d, f, true)),
                Attack.answer(
                        "A9-after",
                        Reason.SHAPE,
                        "Een Signature heeft twee keer SignedInfo, de vervalste als laatste.",
                        (d, f) -> twoSignedInfos(d, f, false)),
                Attack.answer(
                        "A10",
                        Reason.SHAPE,
                        "De Signature van een vervalste Assertion verwijst naar de echte, die in Extensions staat.",
                        ParserAttacks::reference),
                Attack.answer(
                        "A10-position",
                        Reason.SHAPE,
                        "De Signature op de plaats van die van de Response verwijst naar een Assertion in Extensions.",
                        ParserAttacks::position),
                Attack.answer(
                        "A11",
                        Reason.SHAPE,
                        "Na de ondertekende Assertion staat nog een vervalste.",
                        (d, f) -> d.afterAssertion = signed -> signed + f.evilAssertion()),
                Attack.answer(
                        "A11-signed",
                        Reason.SHAPE,
                        "Er zijn twee Assertions, allebei juist ondertekend.",
                        (d, f) -> d.afterAssertion = signed -> signed + Signer.sign(f.evilAssertion(), spec(f))),
                Attack.answer(
                        "A12-doctype",
                        Reason.SHAPE,
                        "Er is een DOCTYPE met een entiteit.",
                        (d, f) -> d.afterEnvelope = ParserAttacks::doctype),
                Attack.answer(
                        "A12-cdata",
                        Reason.SHAPE,
                        "Een DOCTYPE en CDATA laten twee lezers iets anders zien.",
                        (d, f) -> d.afterEnvelope = xml ->
                                doctype(xml).replaceFirst("<saml:Audience>([^<]*)<", "<saml:Audience><![CDATA[$1]]><")),
                Attack.answer(
                        "A12-namespace",
                        Reason.SHAPE,
                        "De Signature staat in een verkeerde namespace.",
                        (d, f) -> d.afterAssertion = signed -> Wrapping.withSignatureOf(signed, f.evilAssertion())
                                .replaceFirst("xmlns:ds=\"[^\"]*\"", "xmlns:ds=\"urn:nep\"")),
                Attack.answer(
                        "A12-prefix",
                        Reason.SHAPE,
                        "Een Assertion uit een andere namespace heeft hetzelfde voorvoegsel.",
                        (d, f) -> d.afterAssertion =
                                signed -> f.evilAssertion().replaceFirst(Names.SAML, "urn:nep") + signed),
                Attack.answer(
                        "A12-void",
                        Reason.SIGNATURE,
                        "Een relatieve namespace laat canonicaliseren mislukken; daaromheen is niets ondertekend.",
                        (d, f) -> {
                            WrappingAttacks.bare(d);
                            d.afterAssertion = signed -> Wrapping.withSignatureOf(signed, f.evilAssertion())
                                    .replaceFirst("<saml:Assertion ", "<saml:Assertion xmlns:leeg=\"1\" ");
                        }),
                Attack.answer(
                        "A12-attribute",
                        Reason.SHAPE,
                        "Een vervalste Assertion draagt het ID van de echte onder een andere naam.",
                        ParserAttacks::secondId),
                Attack.answer(
                        "A12-entity",
                        Reason.SHAPE,
                        "Het ID van de Assertion is een entiteit uit een DOCTYPE.",
                        (d, f) -> d.afterEnvelope =
                                xml -> doctype(xml).replace("ID=\"" + d.assertionId + "\"", "ID=\"&wie;\"")),
                Attack.answer(
                        "A13",
                        Reason.SIGNATURE,
                        "In DigestValue staat de waarde van een vervalste Assertion als commentaar.",
                        ParserAttacks::digestComment),
                Attack.answer(
                        "A13-signedinfo",
                        Reason.SIGNATURE,
                        "In SignedInfo staat een tweede Reference als commentaar; de Assertion is vervalst.",
                        (d, f) -> d.afterAssertion = signed -> Wrapping.withSignatureOf(signed, f.evilAssertion())
                                .replaceFirst("<ds:Reference ", "<!-- <ds:Reference URI=\"\"/> --><ds:Reference ")),
                Attack.answer(
                        "A13-split",
                        Reason.SERVICE,
                        "Commentaar splitst de ServiceID; alleen het eerste stuk lijkt goed.",
                        ParserAttacks::splitService));
    }

    private static nl.bidn.portal.sandbox.eherkenning.xml.SignatureSpec spec(Forge forge) {
        return forge.landscape().signingKey(forge.outcome().makelaar()).spec();
    }

    private static void twoSignedInfos(Draft draft, Forge forge, boolean first) {
        draft.afterAssertion = signed -> {
            var evil =
                    Signer.sign(forge.evilAssertion(), forge.key(Keys.STRANGER).spec());
            var evilInfo = Forge.between(evil, "<ds:SignedInfo", "</ds:SignedInfo>");
            var goodInfo = Forge.between(Wrapping.signatureOf(signed), "<ds:SignedInfo", "</ds:SignedInfo>");
            var both = first ? evilInfo + goodInfo : goodInfo + evilInfo;
            return Wrapping.withSignatureOf(signed, forge.evilAssertion()).replace(goodInfo, both);
        };
    }

    private static void reference(Draft draft, Forge forge) {
        draft.responseSignature = null;
        draft.afterResponse = response -> {
            var signed = Forge.between(response, "<saml:Assertion", "</saml:Assertion>");
            var evil = Wrapping.withSignatureOf(signed, forge.evilAssertion());
            return extended(response.replace(signed, evil), Wrapping.withoutSignature(signed));
        };
    }

    private static void position(Draft draft, Forge forge) {
        draft.responseSignature = null;
        draft.afterResponse = response -> {
            var signed = Forge.between(response, "<saml:Assertion", "</saml:Assertion>");
            var moved = Wrapping.signatureOf(signed) + extensions(Wrapping.withoutSignature(signed));
            return response.replace(signed, forge.evilAssertion())
                    .replaceFirst("</saml:Issuer>", "</saml:Issuer>" + moved.replace("$", "\\$"));
        };
    }

    private static String extended(String response, String content) {
        return response.replaceFirst(
                "</saml:Issuer>", "</saml:Issuer>" + extensions(content).replace("$", "\\$"));
    }

    private static String extensions(String content) {
        return "<samlp:Extensions>" + content + "</samlp:Extensions>";
    }

    private static void secondId(Draft draft, Forge forge) {
        draft.afterAssertion = signed -> Wrapping.withSignatureOf(signed, forge.evilAssertion())
                        .replaceFirst(
                                "<saml:Assertion ",
                                "<saml:Assertion xmlns:a=\"urn:nep\" a:ID=\"" + draft.assertionId + "\" ")
                + Wrapping.withoutSignature(signed);
    }

    private static String doctype(String xml) {
        return xml.replaceFirst("<soap:Envelope", "<!DOCTYPE soap:Envelope [<!ENTITY wie \"_wie\">]><soap:Envelope");
    }

    private static void digestComment(Draft draft, Forge forge) {
        draft.afterAssertion = signed -> {
            var evil =
                    Signer.sign(forge.evilAssertion(), forge.key(Keys.STRANGER).spec());
            var digest =
                    Forge.between(evil, "<ds:DigestValue>", "</ds:DigestValue>").replaceAll("<[^>]*>", "");
            return Wrapping.withSignatureOf(signed, forge.evilAssertion())
                    .replace("<ds:DigestValue>", "<ds:DigestValue><!--" + digest + "-->");
        };
    }

    /** What is signed is the whole text: canonical XML without comments joins the pieces. */
    private static void splitService(Draft draft, Forge forge) {
        var service = forge.who().serviceId();
        draft.replace(
                Names.CORE + "ServiceID",
                a -> nl.bidn.portal.sandbox.eherkenning.saml.Attribute.plain(a.name(), service + "77"));
        draft.afterEnvelope = xml -> xml.replace(">" + service + "77<", ">" + service + "<!---->77<");
    }
}
