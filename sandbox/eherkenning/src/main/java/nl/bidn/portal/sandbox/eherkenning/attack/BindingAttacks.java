// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.attack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import nl.bidn.portal.sandbox.eherkenning.saml.Draft;
import nl.bidn.portal.sandbox.eherkenning.xml.Ids;

/** Rows C1 to C3: answers of before, for others, or of another time. All are rightly signed. */
final class BindingAttacks {
    private static final String ELSEWHERE = "http://elders.example/saml/acs";
    private static final String OTHER_DV = "urn:etoegang:DV:00000099000000007000:entities:9000";
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration BEYOND_SKEW = Duration.ofSeconds(61);

    private BindingAttacks() {}

    static List<Attack> all() {
        var all = new ArrayList<Attack>();
        replay(all);
        requests(all);
        places(all);
        issuers(all);
        times(all);
        return all;
    }

    private static void replay(List<Attack> all) {
        browser(all, "C1-artifact", "Hetzelfde artifact wordt nog eens aangeboden (zie /laatste).");
        browser(all, "C1-restart", "Hetzelfde, nadat het portaal opnieuw is gestart.");
        browser(all, "C1-node", "Hetzelfde, bij een tweede node.");
        add(
                all,
                "C1-response",
                Reason.REPLAY,
                "De vorige Response komt nog eens, in een nieuwe ArtifactResponse.",
                (d, f) -> d.afterResponse = xml ->
                        f.before().response().isEmpty() ? xml : f.before().response());
        add(
                all,
                "C1-assertion",
                Reason.REPLAY,
                "De vorige Assertion komt nog eens, in een nieuwe Response.",
                (d, f) -> d.afterAssertion = xml ->
                        f.before().assertion().isEmpty() ? xml : f.before().assertion());
        add(all, "C1-assertionid", Reason.REPLAY, "Een nieuwe Assertion heeft het ID van de vorige.", (d, f) -> {
            if (!f.before().assertionId().isEmpty()) {
                d.assertionId = f.before().assertionId();
            }
        });
        add(
                all,
                "C1-inresponseto",
                Reason.REPLAY,
                "Een nieuw antwoord hoort bij het vorige verzoek, dat al beantwoord is.",
                (d, f) -> answers(
                        d,
                        f.before().requestId().isEmpty()
                                ? Ids.next()
                                : f.before().requestId()));
    }

    private static void requests(List<Attack> all) {
        browser(all, "C2-browser", "Het artifact komt uit een andere browser dan het verzoek (login-CSRF).");
        browser(all, "C2-late", "Het antwoord komt meer dan tien minuten na het verzoek.");
        add(
                all,
                "C2-unknown",
                Reason.BINDING,
                "Het antwoord hoort bij een verzoek dat er niet was.",
                (d, f) -> answers(d, Ids.next()));
        add(all, "C2-missing", Reason.BINDING, "Het antwoord hoort bij geen verzoek.", (d, f) -> {
            d.responseInResponseTo = null;
            d.subjectInResponseTo = null;
        });
        add(
                all,
                "C2-artifactresponse",
                Reason.BINDING,
                "De ArtifactResponse hoort bij een andere ArtifactResolve.",
                (d, f) -> d.artifactInResponseTo = Ids.next());
        add(
                all,
                "C2-noartifactresponse",
                Reason.BINDING,
                "De ArtifactResponse hoort bij geen ArtifactResolve.",
                (d, f) -> d.artifactInResponseTo = null);
        add(
                all,
                "C2-response",
                Reason.BINDING,
                "De Response hoort bij een ander verzoek dan de Assertion.",
                (d, f) -> d.responseInResponseTo = Ids.next());
        add(
                all,
                "C2-subject",
                Reason.BINDING,
                "De Assertion hoort bij een ander verzoek dan de Response.",
                (d, f) -> d.subjectInResponseTo = Ids.next());
        add(
                all,
                "C2-nosubject",
                Reason.BINDING,
                "In SubjectConfirmationData ontbreekt InResponseTo.",
                (d, f) -> d.subjectInResponseTo = null);
    }

    private static void places(List<Attack> all) {
        add(
                all,
                "C3-destination",
                Reason.BINDING,
                "Destination is een ander adres.",
                (d, f) -> d.destination = ELSEWHERE);
        add(all, "C3-nodestination", Reason.BINDING, "Destination ontbreekt.", (d, f) -> d.destination = null);
        add(all, "C3-recipient", Reason.BINDING, "Recipient is een ander adres.", (d, f) -> d.recipient = ELSEWHERE);
        add(all, "C3-norecipient", Reason.BINDING, "Recipient ontbreekt.", (d, f) -> d.recipient = null);
        add(
                all,
                "C3-audience",
                Reason.BINDING,
                "Audience is een andere dienstverlener.",
                (d, f) -> d.audiences = List.of(List.of(OTHER_DV)));
        add(all, "C3-noaudience", Reason.BINDING, "AudienceRestriction ontbreekt.", (d, f) -> d.audiences = List.of());
        add(
                all,
                "C3-extraaudience",
                Reason.BINDING,
                "Een tweede AudienceRestriction noemt een ander.",
                (d, f) -> d.audiences = List.of(List.of(f.outcome().dv().entityId()), List.of(OTHER_DV)));
        add(
                all,
                "C3-prefixaudience",
                Reason.BINDING,
                "Audience begint als de dienstverlener en gaat dan verder.",
                (d, f) -> d.audiences = List.of(List.of(f.outcome().dv().entityId() + "1")));
        add(
                all,
                "C3-method",
                Reason.BINDING,
                "De SubjectConfirmation is holder-of-key.",
                (d, f) -> d.method = "urn:oasis:names:tc:SAML:2.0:cm:holder-of-key");
        add(
                all,
                "C3-vouches",
                Reason.BINDING,
                "De SubjectConfirmation is sender-vouches.",
                (d, f) -> d.method = "urn:oasis:names:tc:SAML:2.0:cm:sender-vouches");
    }

    private static void issuers(List<Attack> all) {
        for (boolean absent : new boolean[] {false, true}) {
            var prefix = absent ? "C3-noissuer-" : "C3-issuer-";
            var what = absent ? " heeft geen Issuer." : " noemt een andere makelaar als Issuer.";
            add(
                    all,
                    prefix + "artifactresponse",
                    Reason.BINDING,
                    "De ArtifactResponse" + what,
                    (d, f) -> d.artifactResponseIssuer =
                            absent ? "" : f.otherBroker().entityId());
            add(
                    all,
                    prefix + "response",
                    Reason.BINDING,
                    "De Response" + what,
                    (d, f) -> d.responseIssuer = absent ? "" : f.otherBroker().entityId());
            add(
                    all,
                    prefix + "assertion",
                    Reason.BINDING,
                    "De Assertion" + what,
                    (d, f) -> d.assertionIssuer = absent ? "" : f.otherBroker().entityId());
        }
    }

    private static void times(List<Attack> all) {
        add(all, "C3-expired", Reason.TIME, "De Assertion is al tien minuten verlopen.", (d, f) -> ended(d, LONG));
        add(
                all,
                "C3-expiredskew",
                Reason.TIME,
                "De Assertion is 61 seconden geleden verlopen.",
                (d, f) -> ended(d, BEYOND_SKEW));
        add(
                all,
                "C3-future",
                Reason.TIME,
                "De Assertion is pas over tien minuten geldig.",
                (d, f) -> d.notBefore = d.issued.plus(LONG));
        add(
                all,
                "C3-futureskew",
                Reason.TIME,
                "De Assertion is pas over 61 seconden geldig.",
                (d, f) -> d.notBefore = d.issued.plus(BEYOND_SKEW));
        add(
                all,
                "C3-subjectexpired",
                Reason.TIME,
                "NotOnOrAfter van SubjectConfirmationData is voorbij.",
                (d, f) -> d.subjectNotOnOrAfter = d.issued.minus(LONG));
        add(
                all,
                "C3-nosubjectend",
                Reason.TIME,
                "In SubjectConfirmationData ontbreekt NotOnOrAfter.",
                (d, f) -> d.subjectNotOnOrAfter = null);
        add(
                all,
                "C3-subjectnotbefore",
                Reason.TIME,
                "SubjectConfirmationData heeft een NotBefore; dat mag bij bearer niet.",
                (d, f) -> d.subjectNotBefore = d.issued.minus(LONG));
        add(
                all,
                "C3-noconditionsend",
                Reason.TIME,
                "In Conditions ontbreekt NotOnOrAfter.",
                (d, f) -> d.notOnOrAfter = null);
        add(
                all,
                "C3-old",
                Reason.TIME,
                "Alles is een dag geleden uitgegeven.",
                (d, f) -> d.issued = d.issued.minus(Duration.ofDays(1)));
    }

    private static void ended(Draft draft, Duration ago) {
        draft.notBefore = draft.issued.minus(LONG.multipliedBy(2));
        draft.notOnOrAfter = draft.issued.minus(ago);
    }

    private static void answers(Draft draft, String requestId) {
        draft.responseInResponseTo = requestId;
        draft.subjectInResponseTo = requestId;
    }

    private static void browser(List<Attack> all, String name, String what) {
        all.add(Attack.browser(name, name.startsWith("C1") ? Reason.REPLAY : Reason.BINDING, what));
    }

    private static void add(
            List<Attack> all, String name, Reason reason, String what, BiConsumer<Draft, Forge> change) {
        all.add(Attack.answer(name, reason, what, change));
    }
}
