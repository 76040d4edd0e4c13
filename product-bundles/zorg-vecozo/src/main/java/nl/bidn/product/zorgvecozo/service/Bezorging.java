// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo.service;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.bidn.product.zorgvecozo.message.EnkelBestand;
import nl.bidn.product.zorgvecozo.message.Kop;
import nl.bidn.product.zorgvecozo.message.Zipfout;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Foutmelding;
import nl.bidn.zorg.keten.Knooppunt;
import nl.bidn.zorg.keten.codes.Weigering;
import nl.bidn.zorg.keten.lijn.SoapLijn;

/** Takes what VECOZO brings, and gives it to the hub. For any thread. */
public final class Bezorging {
    /** The limit of the chain, for a file with or without its zip. */
    public static final long MEESTE_BYTES = 25L * 1024 * 1024;

    private static final Adres VECOZO = new Adres(Adres.Rol.INSTANTIE, "VECOZO");
    private static final int CODE = 20;
    private static final int OMSCHRIJVING = 200;

    private final Knooppunt knooppunt;
    private final Vertaling vertaling;
    private final Clock clock;

    public Bezorging(Knooppunt knooppunt, Vertaling vertaling, Clock clock) {
        this.knooppunt = knooppunt;
        this.vertaling = vertaling;
        this.clock = clock;
    }

    /**
     * Takes a message.
     *
     * @param zip read to its end if it is taken
     * @return why not; none: it is safe
     */
    public Optional<Weigering> neemAan(Kop kop, InputStream zip) throws IOException {
        Envelop envelop;
        try {
            envelop = vertaling.envelop(kop, clock.instant());
        } catch (IllegalArgumentException e) {
            return Optional.of(Reden.ENVELOP_ONGELDIG.weigering().omdat(String.valueOf(e.getMessage())));
        }
        try {
            return Weigering.van(knooppunt.neemAan(envelop, new EnkelBestand(zip, MEESTE_BYTES)));
        } catch (Zipfout e) {
            return Optional.of(Reden.valueOf(e.soort().name()).weigering());
        }
    }

    /** Takes the news of a message that VECOZO took before. */
    public Optional<Weigering> neemAan(Status status) {
        try {
            Adres gemeente = Adres.gemeente(status.gemeente());
            if (status.code().isEmpty()) {
                knooppunt.afgeleverd(gemeente, status.traceerId());
                return Optional.empty();
            }
            return Weigering.van(knooppunt.neemAan(new Foutmelding(
                    VECOZO,
                    gemeente,
                    UUID.randomUUID().toString(),
                    status.traceerId(),
                    SoapLijn.kort(status.code(), "", CODE),
                    SoapLijn.kort(status.omschrijving(), "VECOZO keurt het bericht af.", OMSCHRIJVING),
                    clock.instant())));
        } catch (IllegalArgumentException e) {
            return Optional.of(Reden.ENVELOP_ONGELDIG.weigering());
        }
    }
}
