// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.attack;

import java.util.List;
import java.util.function.UnaryOperator;
import javax.crypto.spec.SecretKeySpec;
import nl.bidn.portal.sandbox.eherkenning.keys.Keys;
import nl.bidn.portal.sandbox.eherkenning.keys.SigningKey;
import nl.bidn.portal.sandbox.eherkenning.saml.Draft;
import nl.bidn.portal.sandbox.eherkenning.xml.EncryptedId;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.SignatureSpec;

/** Rows B1 to B8: signatures that are not there, are of others, or of a key that may not sign. */
final class SignatureAttacks {
    private static final String EMPTY = "<ds:Signature xmlns:ds=\"" + Names.DS + "\"/>";

    private SignatureAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.answer(
                        "B1-response",
                        Reason.SIGNATURE,
                        "ArtifactResponse en Response zijn niet ondertekend, de Assertion wel.",
                        (d, f) -> WrappingAttacks.bare(d)),
                Attack.answer(
                        "B1-assertion",
                        Reason.SIGNATURE,
                        "De Assertion is niet ondertekend.",
                        (d, f) -> d.assertionSignature = null),
                Attack.answer("B1-all", Reason.SIGNATURE, "Niets is ondertekend.", (d, f) -> unsigned(d)),
                Attack.answer("B2", Reason.SIGNATURE, "De Assertion heeft een lege Signature.", (d, f) -> {
                    d.assertionSignature = null;
                    d.afterAssertion = SignatureAttacks::empty;
                }),
                Attack.answer("B2-all", Reason.SIGNATURE, "Alles heeft een lege Signature.", (d, f) -> {
                    unsigned(d);
                    d.afterAssertion = SignatureAttacks::empty;
                    d.afterResponse = SignatureAttacks::empty;
                    d.afterArtifactResponse = SignatureAttacks::empty;
                }),
                Attack.answer(
                        "B2-value",
                        Reason.SIGNATURE,
                        "SignatureValue van de Assertion is leeg.",
                        (d, f) -> d.afterAssertion =
                                xml -> xml.replaceFirst("<ds:SignatureValue>[^<]*", "<ds:SignatureValue>")),
                Attack.answer("B3", Reason.SIGNATURE, "Alleen de ArtifactResponse is ondertekend.", (d, f) -> {
                    d.assertionSignature = null;
                    d.responseSignature = null;
                }),
                Attack.answer(
                        "B4",
                        Reason.SIGNATURE,
                        "De ArtifactResponse is niet ondertekend, de rest wel.",
                        (d, f) -> d.artifactResponseSignature = null),
                Attack.answer("B5", Reason.SIGNATURE, "De Assertion is versleuteld en niet ondertekend.", (d, f) -> {
                    d.assertionSignature = null;
                    d.afterAssertion = xml -> encrypted(xml, f);
                }),
                Attack.answer(
                        "B6",
                        Reason.SIGNATURE,
                        "Ondertekend met een vreemde sleutel, waarvan het certificaat in KeyInfo staat.",
                        (d, f) -> each(
                                d,
                                s -> s.withKey(f.key(Keys.STRANGER).key())
                                        .withCertificate(f.key(Keys.STRANGER).certificate()))),
                Attack.answer(
                        "B6-keyname",
                        Reason.SIGNATURE,
                        "Ondertekend met een vreemde sleutel onder de KeyName van de makelaar.",
                        (d, f) -> each(d, s -> s.withKey(f.key(Keys.STRANGER).key()))),
                Attack.answer(
                        "B6-nokeyinfo",
                        Reason.SIGNATURE,
                        "Ondertekend met een vreemde sleutel, zonder KeyInfo.",
                        (d, f) -> each(
                                d, s -> s.withKey(f.key(Keys.STRANGER).key()).withKeyName(null))),
                Attack.answer(
                        "B6-assertion",
                        Reason.SIGNATURE,
                        "Alleen de Assertion is met een vreemde sleutel ondertekend.",
                        (d, f) -> d.assertionSignature = f.key(Keys.STRANGER).spec()),
                Attack.answer(
                        "B6-tampered",
                        Reason.SIGNATURE,
                        "Na het ondertekenen is een attribuut veranderd.",
                        (d, f) -> d.afterEnvelope = xml ->
                                xml.replaceFirst("(core:Representation\"><saml:AttributeValue>)true", "$1false")),
                Attack.answer(
                                "B6-metadata",
                                Reason.METADATA,
                                "Metadata en antwoord zijn van een vreemde sleutel.",
                                (d, f) -> each(d, s -> f.key(Keys.STRANGER).spec()))
                        .withMetadata((m, l) -> {
                            var stranger = l.keys().get(Keys.STRANGER);
                            m.keys = List.of(stranger);
                            m.signature =
                                    SignatureSpec.of(stranger.key(), null).withCertificate(stranger.certificate());
                        }),
                Attack.answer(
                        "B7",
                        Reason.SIGNATURE,
                        "Ondertekend door een andere makelaar, onder diens KeyName.",
                        (d, f) -> each(d, s -> f.otherBrokersKey().spec())),
                Attack.answer(
                        "B7-name",
                        Reason.SIGNATURE,
                        "Ondertekend door deze makelaar, onder de KeyName van een andere.",
                        (d, f) -> each(d, s -> s.withKeyName(f.otherBrokersKey().name()))),
                Attack.answer(
                                "B8",
                                Reason.SIGNATURE,
                                "In de metadata zegt geen sleutel waarvoor hij is; het antwoord is niet ondertekend.",
                                (d, f) -> unsigned(d))
                        .withMetadata((m, l) -> m.use = ""),
                Attack.answer(
                                "B8-stranger",
                                Reason.SIGNATURE,
                                "In de metadata zegt geen sleutel waarvoor hij is; het antwoord heeft een vreemde sleutel.",
                                (d, f) -> each(d, s -> f.key(Keys.STRANGER).spec()))
                        .withMetadata((m, l) -> m.use = ""),
                Attack.metadata("B8-unsigned", "De metadata is niet ondertekend.", (m, l) -> m.signature = null),
                Attack.metadata(
                        "B8-entity",
                        "De metadata is van een andere makelaar dan gevraagd.",
                        (m, l) -> m.entityId = "urn:etoegang:HM:00000099000000008000:entities:9000"),
                Attack.metadata("B8-tampered", "De metadata is na het ondertekenen veranderd.", (m, l) -> {})
                        .withMetadataText(xml ->
                                xml.replace("WantAuthnRequestsSigned=\"true\"", "WantAuthnRequestsSigned=\"false\"")));
    }

    static void each(Draft draft, UnaryOperator<SignatureSpec> change) {
        draft.artifactResponseSignature = change(draft.artifactResponseSignature, change);
        draft.responseSignature = change(draft.responseSignature, change);
        draft.assertionSignature = change(draft.assertionSignature, change);
    }

    private static @org.jspecify.annotations.Nullable SignatureSpec change(
            @org.jspecify.annotations.Nullable SignatureSpec spec, UnaryOperator<SignatureSpec> change) {
        return spec == null ? null : change.apply(spec);
    }

    static void unsigned(Draft draft) {
        WrappingAttacks.bare(draft);
        draft.assertionSignature = null;
    }

    private static String empty(String xml) {
        return xml.replaceFirst("</saml:Issuer>", "</saml:Issuer>" + EMPTY);
    }

    private static String encrypted(String assertion, Forge forge) {
        return EncryptedId.write(assertion, forge.readers()).replace("saml:EncryptedID", "saml:EncryptedAssertion");
    }

    /** The public key of the broker, used as a secret: anybody knows it. */
    static SignatureSpec hmac(SignatureSpec spec, SigningKey key) {
        var secret = new SecretKeySpec(key.certificate().getPublicKey().getEncoded(), "HmacSHA256");
        return spec.withKey(secret).withMethod("http://www.w3.org/2001/04/xmldsig-more#hmac-sha256");
    }
}
