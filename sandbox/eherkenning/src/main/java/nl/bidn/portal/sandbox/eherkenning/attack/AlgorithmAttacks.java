// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.attack;

import java.util.List;
import java.util.function.BiFunction;
import nl.bidn.portal.sandbox.eherkenning.keys.Keys;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.SignatureSpec;

/** Row B9: signatures that are right in themselves, but made in a way that eTD does not allow. */
final class AlgorithmAttacks {
    private static final String C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

    private AlgorithmAttacks() {}

    static List<Attack> all() {
        return List.of(
                each("B9-sha1", "RSA met SHA-1.", (s, f) -> s.withMethod(Names.DS + "rsa-sha1")),
                each("B9-sha1digest", "De Digest is SHA-1.", (s, f) -> s.withDigest(Names.DS + "sha1")),
                each(
                        "B9-dsa",
                        "DSA in plaats van RSA.",
                        (s, f) -> f.key(Keys.DSA)
                                .spec()
                                .withMethod("http://www.w3.org/2009/xmldsig11#dsa-sha256")
                                .withCertificate(f.key(Keys.DSA).certificate())),
                each(
                        "B9-hmac",
                        "HMAC met de openbare sleutel als geheim.",
                        (s, f) -> SignatureAttacks.hmac(
                                s, f.landscape().signingKey(f.outcome().makelaar()))),
                each(
                                "B9-short",
                                "Een RSA-sleutel van 1024 bits.",
                                (s, f) -> f.key(Keys.SHORT).spec())
                        .withMetadata((m, l) -> m.keys = List.of(l.keys().get(Keys.SHORT))),
                each(
                        "B9-c14n",
                        "Canonical XML 1.0 in plaats van de exclusieve.",
                        (s, f) -> s.withCanonicalization(C14N).withTransforms(Names.ENVELOPED, C14N)),
                each(
                        "B9-comments",
                        "Canonicaliseren met commentaar.",
                        (s, f) -> s.withCanonicalization(Names.EXC_C14N + "WithComments")
                                .withTransforms(Names.ENVELOPED, Names.EXC_C14N + "WithComments")),
                each(
                        "B9-xslt",
                        "Een XSLT-transformatie maakt van alles hetzelfde.",
                        (s, f) -> s.withTransforms(
                                Names.ENVELOPED, "http://www.w3.org/TR/1999/REC-xslt-19991116", Names.EXC_C14N)),
                each(
                        "B9-xpath",
                        "Een XPath-filter laat de tekst buiten de ondertekening.",
                        (s, f) -> s.withTransforms(
                                Names.ENVELOPED, "http://www.w3.org/TR/1999/REC-xpath-19991116", Names.EXC_C14N)),
                each(
                        "B9-transforms",
                        "De enveloped-transformatie ontbreekt.",
                        (s, f) -> s.withTransforms(Names.EXC_C14N)),
                Attack.answer(
                        "B9-external",
                        Reason.SIGNATURE,
                        "De Reference wijst naar een adres op het net.",
                        (d, f) -> d.afterAssertion = xml -> xml.replaceFirst(
                                "URI=\"#[^\"]*\"", "URI=\"" + f.landscape().address() + "/stijl.css\"")),
                each("B9-empty", "De Reference is leeg: het hele document.", (s, f) -> s.withReferences("")),
                each("B9-references", "Er zijn twee References.", (s, f) -> s.withReferences("#", "#")),
                Attack.metadata(
                        "B9-metadata",
                        "De metadata is ondertekend met SHA-1.",
                        (m, l) -> m.signature =
                                m.signature == null ? null : m.signature.withMethod(Names.DS + "rsa-sha1")));
    }

    private static Attack each(String name, String what, BiFunction<SignatureSpec, Forge, SignatureSpec> change) {
        return Attack.answer(
                name,
                Reason.SIGNATURE,
                what,
                (draft, forge) -> SignatureAttacks.each(draft, spec -> change.apply(spec, forge)));
    }
}
