// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo.service;

import java.util.Map;
import nl.bidn.zorg.keten.codes.Tabel;
import nl.bidn.zorg.keten.codes.Weigering;

/** Why something that VECOZO brings is not taken, as far as that is found before the hub sees it. */
public enum Reden {
    ENVELOP_ONGELDIG,
    BERICHT_TE_GROOT,
    ZIP_ONGELDIG,
    ZIP_TE_VEEL,
    ZIP_WACHTWOORD,
    ZIP_BESTAND_TE_GROOT,
    ZIP_LEEG;

    private static final Map<Reden, Weigering> ALLE =
            Tabel.perReden(Reden.class, "/codes/weigeringen.tsv", Weigering::new);

    @SuppressWarnings("NullAway") // perReden() made sure that it is there
    public Weigering weigering() {
        return ALLE.get(this);
    }
}
