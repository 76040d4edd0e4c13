// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.wlzregistertoets.service.Registerstand;
import nl.bidn.product.wlzregistertoets.service.instelling.Instellingen.Testuitslag;
import nl.bidn.product.wlzregistertoets.web.RaadplegenModel.Melding;

/** Says what came of a test call. */
final class Testuitslagen {
    private Testuitslagen() {}

    static List<Melding> regels(Testuitslag uitslag, Texts texts) {
        var regels = new ArrayList<Melding>();
        regels.add(uitslag.weigering()
                .map(weigering -> melding("error", "test." + klein(weigering), texts, ""))
                .orElseGet(() -> melding("success", "test.toegelaten", texts, "")));
        Registerstand stand = uitslag.stand();
        if (stand.versheid().bruikbaar()) {
            String moment =
                    stand.peilmoment().map(Words.of(texts.locale())::dateTime).orElse("");
            regels.add(melding("success", "test.register", texts, moment));
        } else {
            regels.addAll(Registermeldingen.nietBeschikbaar(stand, texts));
        }
        return regels;
    }

    private static Melding melding(String soort, String key, Texts texts, String moment) {
        return new Melding(soort, texts.text(key + ".title"), texts.text(key + ".text", moment));
    }

    private static String klein(Enum<?> waarde) {
        return waarde.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
