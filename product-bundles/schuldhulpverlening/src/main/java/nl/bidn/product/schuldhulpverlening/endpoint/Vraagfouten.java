// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.endpoint;

import nl.bidn.portal.api.Problem;
import nl.bidn.product.schuldhulpverlening.service.vraag.Afwijzing;

/** What is wrong with a question, for systems. */
final class Vraagfouten {
    private Vraagfouten() {}

    static Problem.Flaw van(Afwijzing reden) {
        String plek = reden == Afwijzing.VRAAG_ID_ONGELDIG ? VraagEndpoint.VRAAG_ID : reden.veld();
        return new Problem.Flaw(plek, reden.code(), zin(reden));
    }

    private static String zin(Afwijzing reden) {
        return switch (reden) {
            case BSN_ONTBREEKT -> "Het BSN ontbreekt.";
            case BSN_ONGELDIG -> "Het BSN heeft geen 9 cijfers of voldoet niet aan de elfproef.";
            case DOEL_ONTBREEKT -> "Het doel ontbreekt.";
            case DOEL_NIET_TOEGESTAAN -> "Voor dit doel mag u niets opvragen.";
            case KENMERK_ONGELDIG -> "Het kenmerk is te lang, heeft tekens die niet mogen of er staat een BSN in.";
            case VRAAG_ID_ONGELDIG -> "Stuur in X-WGS-vraagID een UUID die u zelf kiest.";
        };
    }
}
