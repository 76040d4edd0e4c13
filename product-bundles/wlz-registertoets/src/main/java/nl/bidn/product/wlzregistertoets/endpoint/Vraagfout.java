// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.bidn.product.wlzregistertoets.service.toets.Afwijzing;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemuitkomst;

/**
 * One thing that is wrong with a question, for systems: the same by each door.
 *
 * @param plek the part of the question that it is about
 * @param code lower case and hyphens
 * @param zin for people, in Dutch; nothing of what was sent
 */
record Vraagfout(String plek, String code, String zin) {
    private static final Vraagfout ORGANISATIE_ONTBREEKT = new Vraagfout(
            "organisatie",
            "organisatie-ontbreekt",
            "Noem de organisatie waarvoor u toetst. Uw systeem mag voor meer dan een organisatie toetsen.");

    static List<Vraagfout> van(Systeemuitkomst.Onjuist onjuist) {
        var fouten = new ArrayList<Vraagfout>();
        if (onjuist.organisatieOntbreekt()) {
            fouten.add(ORGANISATIE_ONTBREEKT);
        }
        onjuist.redenen().forEach(reden -> fouten.add(van(reden)));
        return fouten;
    }

    private static Vraagfout van(Afwijzing reden) {
        return new Vraagfout(reden.veld(), code(reden), zin(reden));
    }

    static String code(Afwijzing reden) {
        return reden.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String zin(Afwijzing reden) {
        return switch (reden) {
            case BSN_ONTBREEKT -> "Het BSN ontbreekt.";
            case BSN_TEKENS -> "In het BSN staat iets anders dan cijfers.";
            case BSN_LENGTE -> "Een BSN heeft 9 cijfers. Met 8 cijfers zetten wij er een nul voor.";
            case BSN_ELFPROEF -> "Het BSN voldoet niet aan de elfproef.";
            case DOEL_ONTBREEKT -> "Het doel ontbreekt.";
            case DOEL_NIET_TOEGESTAAN -> "Voor dit doel mag u het register niet raadplegen.";
            case KENMERK_ONGELDIG -> "Het kenmerk is te lang, heeft tekens die niet mogen of er staat een BSN in.";
        };
    }
}
