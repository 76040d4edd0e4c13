// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.io.OutputStream;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Inhoud;
import nl.bidn.zorg.keten.Ketenpartner;
import nl.bidn.zorg.keten.Overdracht;

/** Takes whatever it gets: reads all of a message, keeps nothing, and tells its number before it says yes. */
record ReadingPartner(Told told) implements Ketenpartner {
    /** Who wants to know which messages came. */
    @FunctionalInterface
    interface Told {
        void of(String referentienummer) throws IOException;
    }

    @Override
    public String naam() {
        return "bench";
    }

    @Override
    public boolean bereikt(Adres ontvanger, String functie) {
        return true;
    }

    @Override
    public Overdracht draagOver(Envelop envelop, Inhoud inhoud) throws IOException {
        try (var in = inhoud.open()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        told.of(envelop.referentienummer());
        return new Overdracht.Aangenomen(envelop.referentienummer());
    }
}
