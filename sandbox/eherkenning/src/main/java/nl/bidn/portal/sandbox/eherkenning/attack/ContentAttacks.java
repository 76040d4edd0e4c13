// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.attack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import nl.bidn.portal.sandbox.eherkenning.saml.Attribute;
import nl.bidn.portal.sandbox.eherkenning.saml.Draft;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.Signer;

/** Rows D1 to D4: the level, the service, the moment, and evidence offered as the thing itself. */
final class ContentAttacks {
    private static final String SERVICE = Names.CORE + "ServiceID";
    private static final String UUID = Names.CORE + "ServiceUUID";

    private ContentAttacks() {}

    static List<Attack> all() {
        var all = new ArrayList<Attack>();
        add(all, "D1-lower", Reason.LEVEL, "Het niveau is loa2.", (d, f) -> d.levels = List.of(Names.LEVEL + "loa2"));
        add(
                all,
                "D1-lowerplus",
                Reason.LEVEL,
                "Het niveau is loa2plus.",
                (d, f) -> d.levels = List.of(Names.LEVEL + "loa2plus"));
        add(all, "D1-absent", Reason.LEVEL, "Het niveau ontbreekt.", (d, f) -> d.levels = List.of(""));
        add(all, "D1-nostatement", Reason.LEVEL, "AuthnStatement ontbreekt.", (d, f) -> d.levels = List.of());
        add(
                all,
                "D1-unknown",
                Reason.LEVEL,
                "Het niveau is onbekend.",
                (d, f) -> d.levels = List.of(Names.LEVEL + "loa9"));
        add(
                all,
                "D1-foreign",
                Reason.LEVEL,
                "Het niveau is een klasse van SAML zelf.",
                (d, f) -> d.levels = List.of("urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI"));
        add(
                all,
                "D1-two",
                Reason.LEVEL,
                "Er zijn twee AuthnStatements, de eerste hoog genoeg.",
                (d, f) -> d.levels = List.of(d.levels.get(0), Names.LEVEL + "loa2"));
        add(
                all,
                "D2-service",
                Reason.SERVICE,
                "ServiceID is van een andere dienst van dezelfde dienstverlener.",
                (d, f) -> put(d, SERVICE, f.who().serviceId().replaceFirst("[0-9]+$", "9876")));
        add(
                all,
                "D2-uuid",
                Reason.SERVICE,
                "ServiceUUID is van een andere dienst.",
                (d, f) -> put(d, UUID, "7d1b9f0e-0000-4000-8000-000000009876"));
        add(all, "D2-noservice", Reason.SERVICE, "ServiceID ontbreekt.", (d, f) -> d.remove(SERVICE));
        add(all, "D2-nouuid", Reason.SERVICE, "ServiceUUID ontbreekt.", (d, f) -> d.remove(UUID));
        add(
                all,
                "D2-two",
                Reason.SERVICE,
                "ServiceID heeft twee waarden.",
                (d, f) -> d.replace(
                        SERVICE,
                        a -> Attribute.plain(
                                SERVICE, f.who().serviceId(), f.who().serviceId() + "1")));
        add(
                all,
                "D3",
                Reason.TIME,
                "AuthnInstant is een uur oud, terwijl ForceAuthn gevraagd is.",
                (d, f) -> d.authenticated = d.issued.minus(Duration.ofHours(1)));
        add(
                all,
                "D3-future",
                Reason.TIME,
                "AuthnInstant ligt een uur vooruit.",
                (d, f) -> d.authenticated = d.issued.plus(Duration.ofHours(1)));
        add(
                all,
                "D4",
                Reason.SIGNATURE,
                "De Assertion van de authenticatiedienst is gegeven als die van de makelaar.",
                (d, f) -> d.afterAssertion = xml -> f.authenticationAssertion());
        add(
                all,
                "D4-advice",
                Reason.SIGNATURE,
                "Alleen wat in Advice zit, is door de makelaar ondertekend.",
                (d, f) -> {
                    var key = d.assertionSignature;
                    d.assertionSignature = null;
                    if (key != null) {
                        d.advice = Signer.sign(f.evilAssertion(), key);
                    }
                });
        add(
                all,
                "D4-tampered",
                Reason.SIGNATURE,
                "Na het ondertekenen is Advice weggehaald.",
                (d, f) -> d.afterAssertion = xml -> xml.replaceAll("<saml:Advice>.*</saml:Advice>", ""));
        all.addAll(IdentityAttacks.all());
        return all;
    }

    private static void put(Draft draft, String name, String value) {
        draft.replace(name, a -> Attribute.plain(name, value));
    }

    private static void add(
            List<Attack> all, String name, Reason reason, String what, BiConsumer<Draft, Forge> change) {
        all.add(Attack.answer(name, reason, what, change));
    }
}
