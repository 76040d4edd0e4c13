// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.bidn.portal.sandbox.eherkenning.attack.Attack;
import nl.bidn.portal.sandbox.eherkenning.attack.Attack.Delivered;
import nl.bidn.portal.sandbox.eherkenning.attack.Attacks;
import nl.bidn.portal.sandbox.eherkenning.attack.Forge;
import nl.bidn.portal.sandbox.eherkenning.dv.DvMetadata;
import nl.bidn.portal.sandbox.eherkenning.dv.ServiceProvider;
import nl.bidn.portal.sandbox.eherkenning.saml.AnswerWriter;
import nl.bidn.portal.sandbox.eherkenning.saml.Artifact;
import nl.bidn.portal.sandbox.eherkenning.saml.Artifacts;
import nl.bidn.portal.sandbox.eherkenning.saml.Drafts;
import nl.bidn.portal.sandbox.eherkenning.saml.Landscape;
import nl.bidn.portal.sandbox.eherkenning.saml.Landscape.Delivery;
import nl.bidn.portal.sandbox.eherkenning.saml.Makelaar;
import nl.bidn.portal.sandbox.eherkenning.saml.Outcome;
import nl.bidn.portal.sandbox.eherkenning.saml.ResolveReader.Resolve;
import org.jspecify.annotations.Nullable;

/** From an outcome to what the browser brings away, and later to the answer itself. For any thread. */
final class Answers {
    /** What the browser is to bring to the service provider, and how. */
    record Handover(URI consumer, String artifact, String relayState, boolean post) {
        /** The address for a browser that goes there by GET. */
        URI location() {
            var query =
                    "SAMLart=" + encode(artifact) + (relayState.isEmpty() ? "" : "&RelayState=" + encode(relayState));
            return URI.create(consumer + (consumer.getRawQuery() == null ? "?" : "&") + query);
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** An answer, and what may be done with it instead. */
    record Answer(String envelope, Attack.@Nullable Wire wire) {}

    private final Landscape landscape;
    private final Attacks attacks;
    private final Artifacts artifacts;
    private volatile Forge.Last before = Forge.Last.NONE;
    private volatile @Nullable Handover last;
    private boolean turn;

    Answers(Landscape landscape, Attacks attacks) {
        this.landscape = landscape;
        this.attacks = attacks;
        this.artifacts = new Artifacts(landscape);
    }

    /**
     * @param attack how it goes wrong; null: as is set for the next
     * @param way how the artifact goes; null: as is set for all
     */
    Handover handOver(Outcome outcome, @Nullable Attack attack, @Nullable Delivery way) {
        var chosen = attack == null ? attacks.take() : attack;
        var artifact = Artifact.next(outcome.makelaar().entityId(), 0);
        artifacts.keep(artifact, outcome, chosen);
        var good = new Delivered(artifact, outcome.relayState());
        var given = chosen == null ? good : chosen.delivery().change(good, new Forge(landscape, outcome, before));
        var handover = new Handover(outcome.consumer(), given.artifact(), given.relayState(), post(way));
        last = handover;
        return handover;
    }

    private synchronized boolean post(@Nullable Delivery way) {
        var chosen = way == null ? landscape.delivery() : way;
        if (chosen == Delivery.WISSEL) {
            turn = !turn;
            return !turn;
        }
        return chosen == Delivery.POST;
    }

    /** What was handed over last, for a test that offers it again. */
    Optional<Handover> last() {
        return Optional.ofNullable(last);
    }

    Answer resolve(Makelaar makelaar, Resolve resolve) {
        var waiting = artifacts.take(resolve.artifact(), makelaar);
        if (waiting.isEmpty()) {
            return new Answer(nothing(makelaar, resolve), null);
        }
        var outcome = waiting.get().outcome();
        var attack = waiting.get().attack();
        var draft = new Drafts(landscape).of(outcome, resolve.id());
        if (attack != null && outcome.who() != null) {
            attack.answer().accept(draft, new Forge(landscape, outcome, before));
        }
        var envelope = AnswerWriter.write(draft);
        if (attack == null && outcome.who() != null) {
            before = new Forge.Last(
                    outcome.requestId(),
                    between(envelope, "<saml:Assertion", "</saml:Assertion>"),
                    between(envelope, "<samlp:Response", "</samlp:Response>"),
                    draft.assertionId);
        }
        return new Answer(envelope, attack == null ? null : attack.wire());
    }

    /** An artifact that is unknown, used or old: success, and nothing in it (SAML 2.0 core, 3.5.3). */
    private String nothing(Makelaar makelaar, Resolve resolve) {
        var outcome = new Outcome("", makelaar, knownDv(), URI.create("http://none.example"), "", null, "", "", "");
        var draft = new Drafts(landscape).of(outcome, resolve.id());
        draft.hasResponse = false;
        return AnswerWriter.write(draft);
    }

    /** Whoever resolves was checked already, so its metadata is there. */
    private DvMetadata knownDv() {
        try {
            return landscape.provider().metadata();
        } catch (ServiceProvider.Unknown e) {
            throw new IllegalStateException(e);
        }
    }

    private static String between(String text, String from, String to) {
        return text.substring(text.indexOf(from), text.lastIndexOf(to) + to.length());
    }
}
