// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import nl.bidn.portal.sandbox.eherkenning.keys.Keys;
import nl.bidn.portal.sandbox.eherkenning.saml.Attribute;
import nl.bidn.portal.sandbox.eherkenning.saml.Draft;
import nl.bidn.portal.sandbox.eherkenning.saml.Identifier;
import nl.bidn.portal.sandbox.eherkenning.xml.EncryptedId.Reader;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;

/** Rows D5 and D6: who it is, and for which organisation. */
final class IdentityAttacks {
    private static final String LEGAL = Names.CORE + "LegalSubjectID";
    private static final String ACTING = Names.CORE + "ActingSubjectID";

    private IdentityAttacks() {}

    static List<Attack> all() {
        var all = new ArrayList<Attack>();
        amounts(all);
        encryption(all);
        texts(all);
        return all;
    }

    private static void amounts(List<Attack> all) {
        identity(all, "D5-none", "LegalSubjectID ontbreekt.", (d, f) -> d.remove(LEGAL));
        identity(all, "D5-noacting", "ActingSubjectID ontbreekt.", (d, f) -> d.remove(ACTING));
        identity(
                all,
                "D5-two",
                "Er zijn twee verschillende KvK-nummers.",
                (d, f) -> d.replace(
                        LEGAL, a -> Attribute.identifiers(LEGAL, List.of(kvk(f, "90009901"), kvk(f, "90009902")))));
        identity(
                all,
                "D5-twoacting",
                "Er zijn twee pseudoniemen.",
                (d, f) -> d.replace(
                        ACTING,
                        a -> Attribute.identifiers(
                                ACTING,
                                List.of(
                                        a.identifiers().get(0),
                                        a.identifiers().get(0).withValue("EEN-ANDER")))));
        identity(
                all,
                "D5-mismatch",
                "Het RSIN is van een andere organisatie dan het KvK-nummer.",
                (d, f) -> d.replace(
                        LEGAL,
                        a -> Attribute.identifiers(
                                LEGAL,
                                List.of(kvk(f, "90009901"), Identifier.of(Names.RSIN, "899009918", f.readers())))));
        identity(
                all,
                "D5-qualifier",
                "De NameQualifier van het nummer is onbekend.",
                (d, f) -> first(d, LEGAL, i -> i.withQualifier("urn:etoegang:1.9:EntityConcernedID:Nep")));
        identity(
                all,
                "D5-onlyqualifier",
                "Alle NameQualifiers van LegalSubjectID zijn onbekend.",
                (d, f) -> d.replace(
                        LEGAL,
                        a -> Attribute.identifiers(
                                LEGAL, List.of(a.identifiers().get(0).withQualifier("urn:nep")))));
        identity(
                all,
                "D5-duplicate",
                "LegalSubjectID staat er twee keer, met een ander nummer.",
                (d, f) -> d.attributes.add(Attribute.identifiers(LEGAL, List.of(kvk(f, "90009999")))));
        identity(
                all,
                "D5-unknown",
                "Het KvK-nummer hoort bij geen organisatie van het portaal.",
                (d, f) -> d.replace(LEGAL, a -> Attribute.identifiers(LEGAL, List.of(kvk(f, "90009999")))));
    }

    private static void encryption(List<Attack> all) {
        identity(
                all,
                "D5-plain",
                "LegalSubjectID is niet versleuteld.",
                (d, f) -> first(d, LEGAL, i -> i.withTransport("")));
        identity(
                all,
                "D5-plainacting",
                "ActingSubjectID is niet versleuteld.",
                (d, f) -> first(d, ACTING, i -> i.withTransport("")));
        identity(
                all,
                "D5-recipient",
                "De sleutels zijn alleen voor anderen.",
                (d, f) -> first(
                        d,
                        LEGAL,
                        i -> i.withReaders(
                                List.of(f.readers().get(0), f.readers().get(2)))));
        identity(
                all,
                "D5-wrongkey",
                "De sleutel met de juiste Recipient is voor een ander versleuteld.",
                (d, f) -> first(
                        d,
                        LEGAL,
                        i -> i.withReaders(List.of(new Reader(
                                f.outcome().dv().entityId(),
                                f.outcome().dv().keyName(),
                                f.key(Keys.STRANGER).certificate().getPublicKey())))));
        identity(
                all,
                "D5-rsa15",
                "De sleutel is met RSA 1.5 versleuteld.",
                (d, f) -> first(d, LEGAL, i -> i.withTransport(Names.RSA_15)));
        identity(
                all,
                "D5-padding",
                "Het laatste byte van de versleutelde tekst is veranderd, daarna ondertekend.",
                (d, f) -> first(d, LEGAL, i -> i.withFlip(1)));
        identity(
                all,
                "D5-flip",
                "Een byte van het voorlaatste blok is veranderd, daarna ondertekend.",
                (d, f) -> first(d, LEGAL, i -> i.withFlip(17)));
        all.add(Attack.answer(
                "D5-flipped",
                Reason.SIGNATURE,
                "Na het ondertekenen is de versleutelde tekst veranderd.",
                (d, f) -> d.afterEnvelope = IdentityAttacks::flipLast));
        all.add(Attack.answer(
                "D5-swapped",
                Reason.SIGNATURE,
                "Na het ondertekenen is een nummer verwisseld met dat van een ander.",
                (d, f) -> d.afterAssertion = xml -> swapped(xml, f.evilAssertion())));
    }

    private static void texts(List<Attack> all) {
        text(all, "D6-comment", "Commentaar in het KvK-nummer: 90009901<!---->9.", v -> "90009901<!---->9");
        text(all, "D6-pi", "Een processing instruction in het KvK-nummer.", v -> "90009901<?x y?>9");
        text(all, "D6-cdata", "CDATA en commentaar in het KvK-nummer.", v -> "<![CDATA[90009901]]><!---->9");
        text(all, "D6-element", "Een element in het KvK-nummer.", v -> "9000<b/>9901");
        text(all, "D6-space", "Witruimte rond het KvK-nummer.", v -> " " + v + "\n");
        text(all, "D6-zerowidth", "Een onzichtbaar teken in het KvK-nummer.", v -> v + "\u200b");
        text(
                all,
                "D6-fullwidth",
                "Brede cijfers in het KvK-nummer.",
                v -> v.chars()
                        .mapToObj(c -> Character.toString(c >= '0' && c <= '9' ? c - '0' + '\uff10' : c))
                        .reduce("", String::concat));
        text(all, "D6-nul", "Een NUL in het KvK-nummer.", v -> v + "&#0;");
        text(all, "D6-long", "Het KvK-nummer is 10 kB lang.", v -> "9".repeat(10_240));
        text(all, "D6-empty", "Het KvK-nummer is leeg.", v -> "");
        identity(
                all,
                "D6-case",
                "Het pseudoniem heeft kleine letters: dat is een ander.",
                (d, f) -> first(d, ACTING, i -> i.withValue(i.value().toLowerCase(Locale.ROOT))));
        identity(
                all,
                "D6-longacting",
                "Het pseudoniem is 10 kB lang.",
                (d, f) -> first(d, ACTING, i -> i.withValue("A".repeat(10_240))));
        identity(
                all,
                "D6-actingcomment",
                "Commentaar in het pseudoniem: het eerste stuk is van een ander.",
                (d, f) -> first(d, ACTING, i -> i.withValue(i.value() + "<!---->X")));
    }

    private static void text(List<Attack> all, String name, String what, UnaryOperator<String> change) {
        identity(
                all,
                name,
                what,
                (d, f) -> d.replace(
                        LEGAL,
                        a -> Attribute.identifiers(
                                LEGAL, List.of(kvk(f, "90009901").withValue(change.apply("90009901"))))));
    }

    private static Identifier kvk(Forge forge, String number) {
        return Identifier.of(Names.KVK, number, forge.readers());
    }

    private static void first(Draft draft, String name, UnaryOperator<Identifier> change) {
        draft.changeFirst(name, change);
    }

    private static String flipLast(String xml) {
        int at = xml.lastIndexOf("</xenc:CipherValue>") - 8;
        char other = xml.charAt(at) == 'A' ? 'B' : 'A';
        return xml.substring(0, at) + other + xml.substring(at + 1);
    }

    private static String swapped(String good, String evil) {
        return good.replace(legal(good), legal(evil));
    }

    private static String legal(String assertion) {
        int from = assertion.lastIndexOf("<saml:Attribute Name=\"" + LEGAL);
        return assertion.substring(from, assertion.indexOf("</saml:Attribute>", from));
    }

    private static void identity(List<Attack> all, String name, String what, BiConsumer<Draft, Forge> change) {
        all.add(Attack.answer(name, Reason.IDENTITY, what, change));
    }
}
