// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.saml;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.bidn.portal.sandbox.eherkenning.DemoMandate;
import nl.bidn.portal.sandbox.eherkenning.DemoPersona;
import nl.bidn.portal.sandbox.eherkenning.dv.DvMetadata;
import nl.bidn.portal.sandbox.eherkenning.keys.Keys;
import nl.bidn.portal.sandbox.eherkenning.xml.EncryptedId.Reader;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;

/** Makes the draft of a good answer (eTD, interface specifications DV-HM, response). */
public final class Drafts {
    private static final Duration VALID = Duration.ofMinutes(2);
    private static final String DECOY = "urn:etoegang:DV:00000099000000007000:entities:9000";

    private final Landscape landscape;

    public Drafts(Landscape landscape) {
        this.landscape = landscape;
    }

    /** @param resolveId the ID of the ArtifactResolve that it answers */
    public Draft of(Outcome outcome, String resolveId) {
        var makelaar = outcome.makelaar();
        var draft = new Draft(makelaar.entityId(), outcome.dv().entityId(), outcome.status(), landscape.now());
        draft.artifactInResponseTo = resolveId;
        draft.responseInResponseTo = outcome.requestId();
        draft.destination = outcome.consumer().toString();
        draft.secondStatus = outcome.second();
        draft.statusMessage = outcome.message();
        var spec = landscape.signingKey(makelaar).spec();
        draft.artifactResponseSignature = spec;
        draft.responseSignature = spec;
        if (outcome.who() != null) {
            draft.assertionSignature = spec;
            fill(draft, outcome, outcome.who());
        }
        return draft;
    }

    private void fill(Draft draft, Outcome outcome, Outcome.Who who) {
        var now = landscape.now();
        draft.hasAssertion = true;
        draft.subjectInResponseTo = outcome.requestId();
        draft.recipient = outcome.consumer().toString();
        draft.notBefore = now.minus(VALID);
        draft.notOnOrAfter = now.plus(VALID);
        draft.subjectNotOnOrAfter = now.plus(VALID);
        draft.levels.add(Names.LEVEL + who.level());
        draft.supplier = who.supplier().entityId();
        attributes(draft, outcome.dv(), who);
        draft.advice = new Advice(landscape).of(outcome, who);
    }

    private void attributes(Draft draft, DvMetadata dv, Outcome.Who who) {
        var readers = readers(dv);
        draft.attributes.add(Attribute.plain(Names.CORE + "ServiceID", who.serviceId()));
        draft.attributes.add(Attribute.plain(Names.CORE + "ServiceUUID", landscape.serviceUuid(who.serviceId())));
        draft.attributes.add(Attribute.identifiers(
                Names.CORE + "ActingSubjectID",
                List.of(Identifier.of(Names.PSEUDO, pseudonym(dv, who.persona(), who.mandate()), readers))));
        draft.attributes.add(Attribute.identifiers(Names.CORE + "LegalSubjectID", numbers(who.mandate(), readers)));
        draft.attributes.add(Attribute.plain(Names.CORE + "Representation", "true"));
        if (who.mandate().branch() != null) {
            draft.attributes.add(Attribute.plain(Names.BRANCH, who.mandate().branch()));
        }
        if (who.mandate().intermediary() != null) {
            draft.attributes.add(Attribute.identifiers(
                    Names.INTERMEDIATE_KVK,
                    List.of(Identifier.of(
                            Names.KVK, who.mandate().intermediary().kvkNumber(), readers))));
        }
        for (var name : who.shared()) {
            Optionals.value(name, who.persona(), who.mandate())
                    .ifPresent(value -> draft.attributes.add(Attribute.plain(name, value)));
        }
    }

    static List<Identifier> numbers(DemoMandate mandate, List<Reader> readers) {
        var found = new ArrayList<Identifier>();
        if (mandate.numbers() != DemoMandate.Numbers.RSIN) {
            found.add(Identifier.of(Names.KVK, mandate.organisation().kvkNumber(), readers));
        }
        if (mandate.numbers() != DemoMandate.Numbers.KVK) {
            found.add(Identifier.of(Names.RSIN, mandate.organisation().rsin(), readers));
        }
        return found;
    }

    /** The service provider, between others that are none of its business. */
    public List<Reader> readers(DvMetadata dv) {
        var stranger = landscape.keys().get(Keys.STRANGER);
        var authentication = landscape.keys().get(Keys.AD);
        return List.of(
                new Reader(DECOY, stranger.name(), stranger.certificate().getPublicKey()),
                new Reader(dv.entityId(), dv.keyName(), dv.certificate().getPublicKey()),
                new Reader(
                        Makelaar.NOORDWIND.entityId(),
                        null,
                        authentication.certificate().getPublicKey()));
    }

    /**
     * One for each combination of service provider, person and the organisation that gave the mandate; so with a chain it is
     * the same for all organisations behind the link.
     */
    public static String pseudonym(DvMetadata dv, DemoPersona persona, DemoMandate mandate) {
        return hash(dv.oin() + "|" + persona.userName() + "|" + mandate.giver().kvkNumber())
                + "@"
                + hash(dv.oin()).substring(0, 32);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
