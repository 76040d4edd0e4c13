// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.vecozo;

import java.util.Optional;

/** How a care provider of the sandbox behaves, by its AGB code. All codes that begin with 9999 exist. */
public enum Gedrag {
    GOED("", "antwoordt altijd goed: alle andere codes die met 9999 beginnen"),
    AFGEKEURD("99990002", "keurt elk bericht af: retour met code 0001"),
    NIET_AANGESLOTEN("99990003", "is niet aangesloten: VECOZO weigert met BRS04"),
    STORING("99990004", "een storing bij VECOZO: de eerste twee keer komt er een technische fout"),
    STIL("99990005", "zwijgt: VECOZO neemt het bericht aan, en daarna gebeurt er niets"),
    TRAAG("99990006", "antwoordt pas na een minuut"),
    ONBEZORGBAAR("99990007", "VECOZO neemt het bericht aan en keurt het later af met BRS13"),
    GESPREK("99990010", "praat terug: stuurt na een toewijzing ook 305, 315, 317, 307 en 323");

    private final String agb;
    private final String verhaal;

    Gedrag(String agb, String verhaal) {
        this.agb = agb;
        this.verhaal = verhaal;
    }

    /** Empty for one outside the range. */
    static Optional<Gedrag> van(String agb) {
        if (!agb.matches("9999[0-9]{4}")) {
            return Optional.empty();
        }
        for (Gedrag gedrag : values()) {
            if (gedrag.agb.equals(agb)) {
                return Optional.of(gedrag);
            }
        }
        return Optional.of(GOED);
    }

    /** A code that behaves so. */
    public String agb() {
        return agb.isEmpty() ? "99990001" : agb;
    }

    public String verhaal() {
        return verhaal;
    }
}
