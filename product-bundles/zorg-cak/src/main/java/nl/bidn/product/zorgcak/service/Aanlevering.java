// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgcak.service;

import java.io.IOException;
import java.util.Optional;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Foutmelding;
import nl.bidn.zorg.keten.Knooppunt;
import nl.bidn.zorg.keten.codes.Weigering;
import nl.bidn.zorg.keten.stuf.Fout;
import nl.bidn.zorg.keten.stuf.Stufbericht;

/** Takes what the CAK sends, and gives it to the hub. For any thread. */
public final class Aanlevering {
    /** The limit of the chain. */
    public static final long MEESTE_BYTES = 25L * 1024 * 1024;

    private final Knooppunt knooppunt;

    public Aanlevering(Knooppunt knooppunt) {
        this.knooppunt = knooppunt;
    }

    /**
     * Takes a message; its payload is read to its end if it is taken.
     *
     * @return why not; none: it is safe
     */
    public Optional<Weigering> neemAan(Stufbericht bericht) throws IOException {
        if (!bericht.kop().envelop().zender().equals(Adres.CAK)) {
            return Optional.of(Reden.SYSTEEM_NIET_BEVOEGD.weigering());
        }
        return Weigering.van(knooppunt.neemAan(bericht.kop().envelop(), bericht.inhoud()));
    }

    /** Takes the news that the CAK could do nothing with a message. */
    public Optional<Weigering> neemAan(Fout fout) throws IOException {
        Foutmelding melding = fout.melding();
        if (!melding.zender().equals(Adres.CAK)) {
            return Optional.of(Reden.SYSTEEM_NIET_BEVOEGD.weigering());
        }
        return Weigering.van(knooppunt.neemAan(melding));
    }
}
