// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one message and its two possible answers do, said as simply as can be; immutable.
 *
 * @param voorbij whether its term is over
 * @param antwoord which answer was taken, if any
 */
record Berichtmodel(Stand stand, boolean voorbij, Optional<Daad> antwoord) {
    /** What somebody does to it. */
    enum Daad {
        HAAL,
        BEVESTIG,
        TREK_IN,
        VERLOOP,
        /** The offer is sent once more. */
        HERHAAL,
        ANTWOORD_A,
        ANTWOORD_B
    }

    /** What comes of it, and what he hears. */
    record Gevolg(Berichtmodel daarna, String gehoord) {}

    static Berichtmodel nieuw() {
        return new Berichtmodel(Stand.AANGEBODEN, false, Optional.empty());
    }

    Berichtmodel termijnVoorbij() {
        return new Berichtmodel(stand, true, antwoord);
    }

    Gevolg doe(Daad daad) {
        boolean teLaat = voorbij && stand.heeftInhoud();
        return switch (daad) {
            case HERHAAL -> new Gevolg(this, "eerder " + stand);
            case ANTWOORD_A, ANTWOORD_B -> antwoord(daad);
            case VERLOOP -> teLaat ? naar(Stand.VERLOPEN, "1") : new Gevolg(this, "0");
            case HAAL -> teLaat ? naar(Stand.VERLOPEN, "weg VERLOPEN") : haal();
            case BEVESTIG -> teLaat ? naar(Stand.VERLOPEN, "weg VERLOPEN") : bevestig();
            case TREK_IN -> teLaat ? naar(Stand.VERLOPEN, "te laat VERLOPEN") : trekIn();
        };
    }

    private Gevolg naar(Stand andere, String gehoord) {
        return new Gevolg(new Berichtmodel(andere, voorbij, antwoord), gehoord);
    }

    private Gevolg haal() {
        return stand.heeftInhoud() ? naar(Stand.OPGEHAALD, "inhoud") : new Gevolg(this, "weg " + stand);
    }

    private Gevolg bevestig() {
        return switch (stand) {
            case AANGEBODEN -> new Gevolg(this, "niet opgehaald");
            case OPGEHAALD -> naar(Stand.BEVESTIGD, "bevestigd");
            case BEVESTIGD -> new Gevolg(this, "eerder bevestigd");
            case VERLOPEN, INGETROKKEN -> new Gevolg(this, "weg " + stand);
        };
    }

    private Gevolg trekIn() {
        return switch (stand) {
            case AANGEBODEN -> naar(Stand.INGETROKKEN, "ingetrokken");
            case INGETROKKEN -> new Gevolg(this, "eerder ingetrokken");
            case OPGEHAALD, BEVESTIGD, VERLOPEN -> new Gevolg(this, "te laat " + stand);
        };
    }

    private Gevolg antwoord(Daad daad) {
        if (antwoord.equals(Optional.of(daad))) {
            return new Gevolg(this, "eerder AANGEBODEN");
        }
        if (stand != Stand.BEVESTIGD) {
            return new Gevolg(this, "[VRAAG_NIET_BEVESTIGD]");
        }
        return antwoord.isPresent()
                ? new Gevolg(this, "[AL_BEANTWOORD]")
                : new Gevolg(new Berichtmodel(stand, voorbij, Optional.of(daad)), "aangenomen");
    }

    /** Where it may end if all of this is done at once and heard so: each order that explains what was heard, of which there must be one. */
    static List<Berichtmodel> einden(Berichtmodel begin, List<Daad> daden, List<String> gehoord) {
        if (daden.isEmpty()) {
            return List.of(begin);
        }
        var einden = new ArrayList<Berichtmodel>();
        for (int i = 0; i < daden.size(); i++) {
            Gevolg gevolg = begin.doe(daden.get(i));
            if (gevolg.gehoord().equals(gehoord.get(i))) {
                einden.addAll(einden(gevolg.daarna(), zonder(daden, i), zonder(gehoord, i)));
            }
        }
        return einden;
    }

    private static <T> List<T> zonder(List<T> lijst, int plek) {
        var rest = new ArrayList<>(lijst);
        rest.remove(plek);
        return rest;
    }
}
