// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import nl.bidn.product.zorgberichten.message.Bericht;
import nl.bidn.product.zorgberichten.message.Goed;

/** What Voorbeeldstad writes: messages without a fault, and answers to what came. */
final class Gemeentebericht {
    static final String GEMEENTE = "9901";
    /** A care provider that begins a conversation after it got a 301. */
    static final String PRAAT_TERUG = "99990010";

    private static final Pattern REFERENTIE = Pattern.compile("ReferentieAanbieder>([^<]+)<");

    private static int numbers;

    private Gemeentebericht() {}

    static Bericht van(String naam, String agb) {
        return Goed.van(naam).zet("Header/Afzender", GEMEENTE).zet("Header/Ontvanger", agb);
    }

    /** One with a number of its own. */
    static Bericht nieuw(String naam, String agb) {
        return van(naam, agb).zet("Header/BerichtIdentificatie/Identificatie", number());
    }

    /** The retour message that says that nothing is wrong: the header of what came, and a number of its own. */
    static Bericht retour(String naam, String heen) {
        return Goed.van(naam)
                .zet("Header/Afzender", field("Afzender", heen))
                .zet("Header/Ontvanger", field("Ontvanger", heen))
                .zet("Header/BerichtIdentificatie/Identificatie", field("Identificatie", heen))
                .zet("Header/BerichtIdentificatie/Dagtekening", field("Dagtekening", heen))
                .zet("Header/IdentificatieRetour", number());
    }

    /** The 319 that says yes to a 315. */
    static Bericht antwoord(String verzoek) {
        return nieuw("WMO319", PRAAT_TERUG)
                .zet("Antwoord/ReferentieAanbieder", found(REFERENTIE, verzoek))
                .zet("Antwoord/VerzoekAntwoord", "2");
    }

    /** The 325 on a 323. */
    static Bericht declaratieAntwoord(String declaratie) {
        return nieuw("WMO325", PRAAT_TERUG)
                .zet("Header/DeclaratieIdentificatie/Identificatie", field("Identificatie", declaratie))
                .zet("Header/DeclaratieIdentificatie/Dagtekening", field("Dagtekening", declaratie));
    }

    static synchronized String number() {
        return "J" + System.nanoTime() % 1_000_000_000 + numbers++ % 10;
    }

    private static String field(String name, String xml) {
        return found(Pattern.compile("[:<]" + name + ">([^<]+)<"), xml);
    }

    private static String found(Pattern pattern, String xml) {
        var matcher = pattern.matcher(xml);
        assertThat(matcher.find()).as(pattern + " in " + xml).isTrue();
        return matcher.group(1);
    }
}
