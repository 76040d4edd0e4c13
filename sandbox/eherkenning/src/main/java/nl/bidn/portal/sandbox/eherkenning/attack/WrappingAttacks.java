// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import nl.bidn.portal.sandbox.eherkenning.saml.Draft;

/**
 * Rows A1 to A8: signature wrapping. Each comes in kinds: what is around the wrapped part is rightly signed, so that only a
 * strict reader of the part itself notices; or it is not signed at all, or only the outermost is.
 */
final class WrappingAttacks {
    private static final String OUTER = " De ondertekening daaromheen klopt.";

    private WrappingAttacks() {}

    static List<Attack> all() {
        var all = new ArrayList<Attack>();
        response(
                all,
                "A1",
                "Een vervalste Response draagt de ondertekende in haar Signature.",
                Wrapping.IN_SIGNATURE::apply);
        response(
                all,
                "A2",
                "Een vervalste Response heeft de ondertekende vóór haar Signature.",
                Wrapping.BEFORE_SIGNATURE::apply);
        assertion(all, "A3", "Een vervalste Assertion staat vóór de ondertekende.", Wrapping::forgedFirst);
        assertion(all, "A4", "De ondertekende Assertion zit in een vervalste.", Wrapping.NESTED::apply);
        assertion(
                all,
                "A5",
                "De Signature zit aan een vervalste Assertion; de echte staat erachter.",
                Wrapping::signatureMoved);
        assertion(
                all, "A6", "Een vervalste Assertion draagt de echte in haar Signature.", Wrapping.IN_SIGNATURE::apply);
        extensions(all);
        assertion(
                all,
                "A8",
                "Een vervalste Assertion draagt de echte in een Object van haar Signature.",
                Wrapping.IN_OBJECT::apply);
        return all;
    }

    private static void response(List<Attack> all, String row, String what, BinaryOperator<String> wrap) {
        all.add(Attack.answer(
                row,
                Reason.SHAPE,
                what + OUTER,
                (draft, forge) -> draft.afterResponse = signed -> wrap.apply(signed, forge.evilResponse())));
        all.add(Attack.answer(row + "-unsigned", Reason.SHAPE, what, (draft, forge) -> {
            draft.artifactResponseSignature = null;
            draft.afterResponse = signed -> wrap.apply(signed, forge.evilResponse());
        }));
        all.add(Attack.answer(
                row + "-artifactresponse",
                Reason.SHAPE,
                what.replace("Response", "ArtifactResponse"),
                (draft, forge) ->
                        draft.afterArtifactResponse = signed -> wrap.apply(signed, forge.evilArtifactResponse(draft))));
    }

    private static void assertion(List<Attack> all, String row, String what, BinaryOperator<String> wrap) {
        all.add(Attack.answer(
                row,
                Reason.SHAPE,
                what + OUTER,
                (draft, forge) -> draft.afterAssertion = signed -> wrap.apply(signed, forge.evilAssertion())));
        all.add(Attack.answer(row + "-response", Reason.SHAPE, what, (draft, forge) -> {
            draft.responseSignature = null;
            draft.afterAssertion = signed -> wrap.apply(signed, forge.evilAssertion());
        }));
        all.add(Attack.answer(row + "-unsigned", Reason.SHAPE, what, (draft, forge) -> {
            bare(draft);
            draft.afterAssertion = signed -> wrap.apply(signed, forge.evilAssertion());
        }));
    }

    private static void extensions(List<Attack> all) {
        var what = "Een vervalste Assertion met hetzelfde ID staat in Extensions.";
        all.add(Attack.answer("A7", Reason.SHAPE, what + OUTER, WrappingAttacks::extend));
        all.add(Attack.answer("A7-unsigned", Reason.SHAPE, what, (draft, forge) -> {
            bare(draft);
            extend(draft, forge);
        }));
    }

    private static void extend(Draft draft, Forge forge) {
        var evil = forge.evilAssertion();
        var id = evil.substring(evil.indexOf("ID=\"") + 4, evil.indexOf("\" Version"));
        draft.extensions = "<samlp:Extensions>" + evil.replace(id, draft.assertionId) + "</samlp:Extensions>";
    }

    static void bare(Draft draft) {
        draft.artifactResponseSignature = null;
        draft.responseSignature = null;
    }
}
