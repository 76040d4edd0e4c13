// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.attack;

import java.util.List;
import java.util.Set;
import nl.bidn.portal.sandbox.eherkenning.DemoPersona;
import nl.bidn.portal.sandbox.eherkenning.DemoPersonas;
import nl.bidn.portal.sandbox.eherkenning.keys.SigningKey;
import nl.bidn.portal.sandbox.eherkenning.saml.Advice;
import nl.bidn.portal.sandbox.eherkenning.saml.AnswerWriter;
import nl.bidn.portal.sandbox.eherkenning.saml.Draft;
import nl.bidn.portal.sandbox.eherkenning.saml.Drafts;
import nl.bidn.portal.sandbox.eherkenning.saml.Landscape;
import nl.bidn.portal.sandbox.eherkenning.saml.Makelaar;
import nl.bidn.portal.sandbox.eherkenning.saml.Outcome;
import nl.bidn.portal.sandbox.eherkenning.saml.Outcome.Who;
import nl.bidn.portal.sandbox.eherkenning.xml.EncryptedId.Reader;

/**
 * What an attacker has at hand: keys of others, answers of before, and an assertion in the name of somebody else (the
 * certificate of a service provider is public, so anybody can write one).
 *
 * @param before what was answered to the sign-in before this one
 */
public record Forge(Landscape landscape, Outcome outcome, Last before) {
    /** Parts of an answer that was given earlier; empty if there was none. */
    public record Last(String requestId, String assertion, String response, String assertionId) {
        public static final Last NONE = new Last("", "", "", "");
    }

    public SigningKey key(String alias) {
        return landscape.keys().get(alias);
    }

    /** The broker that has nothing to do with it. */
    public Makelaar otherBroker() {
        return outcome.makelaar() == Makelaar.NOORDWIND ? Makelaar.ZUIDERLICHT : Makelaar.NOORDWIND;
    }

    public SigningKey otherBrokersKey() {
        return landscape.signingKey(otherBroker());
    }

    /** A draft for somebody else, fitting this request in all respects. */
    public Draft evil() {
        var draft = new Drafts(landscape).of(evilOutcome(), "_x");
        draft.advice = "";
        return draft;
    }

    /** An assertion for somebody else, without signature. */
    public String evilAssertion() {
        return AnswerWriter.assertion(evil());
    }

    /** A Response with such an assertion, without signatures; and one in an ArtifactResponse. */
    public String evilResponse() {
        var draft = unsigned();
        draft.hasResponse = true;
        return between(AnswerWriter.write(draft), "<samlp:Response", "</samlp:Response>");
    }

    public String evilArtifactResponse(Draft good) {
        var draft = unsigned();
        draft.artifactInResponseTo = good.artifactInResponseTo;
        return between(AnswerWriter.write(draft), "<samlp:ArtifactResponse", "</samlp:ArtifactResponse>");
    }

    private Draft unsigned() {
        var draft = evil();
        draft.artifactResponseSignature = null;
        draft.responseSignature = null;
        draft.assertionSignature = null;
        return draft;
    }

    static String between(String text, String from, String to) {
        return text.substring(text.indexOf(from), text.lastIndexOf(to) + to.length());
    }

    /** Who really signs in; an attack without anybody makes no sense. */
    Who who() {
        var who = outcome.who();
        if (who == null) {
            throw new IllegalStateException("nobody signed in, so there is nothing to forge");
        }
        return who;
    }

    private Outcome evilOutcome() {
        var who = who();
        var victim = victim(who.persona());
        var evil = new Who(victim, victim.mandates().get(0), who.supplier(), who.serviceId(), who.level(), Set.of());
        return new Outcome(
                outcome.requestId(),
                outcome.makelaar(),
                outcome.dv(),
                outcome.consumer(),
                outcome.relayState(),
                evil,
                outcome.status(),
                "",
                "");
    }

    /** The first or the second of all personas: another than who signs in. */
    private static DemoPersona victim(DemoPersona self) {
        var all = DemoPersonas.all();
        return self.equals(all.get(0)) ? all.get(3) : all.get(0);
    }

    List<Reader> readers() {
        return new Drafts(landscape).readers(outcome.dv());
    }

    /** The assertion of the authentication service for this sign-in: rightly signed, for the broker. */
    String authenticationAssertion() {
        return new Advice(landscape).authentication(outcome, who());
    }
}
