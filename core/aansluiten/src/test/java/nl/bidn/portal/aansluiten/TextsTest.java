// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.OinRegister;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.testkit.TextsContract;
import nl.bidn.portal.values.Oin;

class TextsTest extends TextsContract {
    private final Set<String> keys = new TreeSet<>();

    /** Each value that a page names by a text. */
    @Override
    protected Set<String> madeInCode() {
        each("staat.", Staat.values());
        each("volgende.", Staat.values());
        each("formulier.", Formulier.values());
        each("stap.", Checklist.Stap.values());
        each("gebrek.", Fout.Gebrek.values());
        each("veld.", Fout.Veld.values());
        each("bevinding.", Bevinding.values());
        each("tekenen.", Tekenbevoegdheid.values());
        each("type.", OrganisationType.values());
        each("domein.", Domain.values());
        each("afdeling.", Department.values());
        each("nummersoort.", LegalSubject.Kind.values());
        each("hoedanigheid.", Capacity.values());
        each("inloggen.", Assurance.values());
        each("stand.", Checklist.Stand.values());
        each("aanzet.", Checklist.AanZet.values());
        each("vinkje.", Checklists.Vinkje.values());
        each("vinkje-terug.", Checklists.Vinkje.values());
        each("gevolg.", Behandeling.Gevolg.Soort.values());
        each("gebrek.oin.", Oin.Fault.values());
        each("register.zegt.", OinRegister.Outcome.values());
        for (var why : Geweigerd.Waarom.values()) {
            if (why != Geweigerd.Waarom.REGEL) {
                keys.add("geweigerd." + key(why));
            }
        }
        for (var form : Formulier.values()) {
            keys.add("formulier." + key(form) + ".tekst");
        }
        for (var step : Checklist.Stap.values()) {
            keys.add("stap." + key(step) + ".tekst");
        }
        return keys;
    }

    private void each(String prefix, Enum<?>[] values) {
        for (var value : values) {
            keys.add(prefix + key(value));
        }
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
