// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.bidn.portal.aansluiten.Bevinding;
import nl.bidn.portal.aansluiten.Fout;
import nl.bidn.portal.aansluiten.Fout.Gebrek;
import nl.bidn.portal.aansluiten.Fout.Veld;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Geweigerd.Waarom;
import nl.bidn.portal.aansluiten.Tekenbevoegdheid;
import nl.bidn.portal.api.Texts;

/** What was refused, in the language of the reader. */
final class Messages {
    private static final String OIN = "gebrek.oin.";
    /** Those of which the sentence says more than for any field. */
    private static final Set<Veld> NUMBERS = Set.of(Veld.ORGANISATIE_NUMMER, Veld.PROVIDER_NUMMER);

    private static final Set<Veld> CODES = Set.of(Veld.ORGANISATIE_CODE, Veld.PROVIDER_CODE);

    private Messages() {}

    static String flaw(Texts texts, Fout flaw) {
        var arguments = new ArrayList<Object>();
        arguments.add(texts.text("veld." + Names.key(flaw.veld())));
        arguments.addAll(flaw.details());
        return texts.text(key(flaw), arguments.toArray());
    }

    private static String key(Fout flaw) {
        if (flaw.gebrek() == Gebrek.ONJUIST) {
            if (NUMBERS.contains(flaw.veld())) {
                return "gebrek.onjuist.nummer";
            }
            if (CODES.contains(flaw.veld())) {
                return "gebrek.onjuist.code";
            }
            if (flaw.veld() == Veld.OIN || flaw.veld() == Veld.SUB_OIN) {
                return flaw.details().isEmpty()
                        ? OIN + "form"
                        : OIN + flaw.details().get(0).toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
        return "gebrek." + Names.key(flaw.gebrek());
    }

    /** Why an act was refused. What belongs to fields stands there: see {@link Form#refuse}. */
    static String refusal(Texts texts, Names names, Geweigerd refused) {
        if (refused.why() == Waarom.REGEL) {
            return refused.rule().map(names::refusal).orElseGet(() -> texts.text("regel.anders"));
        }
        if (refused.why() == Waarom.MAG_NIET_ONDERTEKENEN && !refused.details().isEmpty()) {
            Tekenbevoegdheid lacking =
                    Names.value(Tekenbevoegdheid.class, refused.details().get(0));
            return lacking == null ? texts.text("geweigerd.mag-niet-ondertekenen") : names.of("tekenen", lacking);
        }
        List<String> details = new ArrayList<>(refused.details());
        if (refused.why() == Waarom.ANDER_NUMMER) {
            details.set(1, names.number(details.get(1)));
        }
        return texts.text("geweigerd." + Names.key(refused.why()), details.toArray());
    }

    static String findings(Texts texts, List<Bevinding> findings) {
        var lines = new TreeSet<String>();
        findings.forEach(one -> lines.add(texts.text("bevinding." + Names.key(one))));
        return String.join(" ", lines);
    }
}
