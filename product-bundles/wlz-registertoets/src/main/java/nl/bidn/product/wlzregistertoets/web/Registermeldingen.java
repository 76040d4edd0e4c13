// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.wlzregistertoets.service.Registerstand;
import nl.bidn.product.wlzregistertoets.service.Versheid;
import nl.bidn.product.wlzregistertoets.web.RaadplegenModel.Melding;

/** Says what is the matter with the register, if anything is. */
final class Registermeldingen {
    private Registermeldingen() {}

    /** Before anybody asks. */
    static List<Melding> vooraf(Registerstand stand, Texts texts) {
        return stand.versheid().bruikbaar()
                ? van(stand.versheid(), stand.laden(), moment(stand, texts), texts)
                : nietBeschikbaar(stand, texts);
    }

    /** Of a register that may be used. */
    static List<Melding> van(Versheid versheid, boolean laden, String moment, Texts texts) {
        var meldingen = new ArrayList<Melding>();
        if (versheid == Versheid.VEROUDERD) {
            meldingen.add(melding("warning", "register.verouderd", texts, moment));
        }
        if (laden) {
            meldingen.add(melding("info", "register.laden", texts, moment));
        }
        return meldingen;
    }

    /** Why nothing is answered, and what to do. */
    static List<Melding> nietBeschikbaar(Registerstand stand, Texts texts) {
        String key = stand.versheid() == Versheid.GEEN ? "register.geen" : "register.te-oud";
        var meldingen = new ArrayList<Melding>();
        meldingen.add(melding("error", key, texts, moment(stand, texts)));
        if (stand.laden()) {
            meldingen.add(melding("info", "register.wordt-geladen", texts, ""));
        }
        return meldingen;
    }

    private static String moment(Registerstand stand, Texts texts) {
        return stand.peilmoment()
                .map(moment -> Words.of(texts.locale()).dateTime(moment))
                .orElse("");
    }

    private static Melding melding(String soort, String key, Texts texts, String moment) {
        return new Melding(soort, texts.text(key + ".title"), texts.text(key + ".text", moment));
    }
}
