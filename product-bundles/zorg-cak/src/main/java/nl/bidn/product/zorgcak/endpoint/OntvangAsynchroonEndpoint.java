// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgcak.endpoint;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.bidn.portal.api.SoapService;
import nl.bidn.product.zorgcak.service.Aanlevering;
import nl.bidn.product.zorgcak.service.Knooppuntsysteem;
import nl.bidn.product.zorgcak.service.Reden;
import nl.bidn.zorg.keten.codes.Weigering;
import nl.bidn.zorg.keten.stuf.Bevestiging;
import nl.bidn.zorg.keten.stuf.Fout;
import nl.bidn.zorg.keten.stuf.Stuf;
import nl.bidn.zorg.keten.stuf.StufFout;
import nl.bidn.zorg.keten.stuf.StufLezer;
import nl.bidn.zorg.keten.stuf.StufSchrijver;
import nl.bidn.zorg.keten.stuf.Stufbericht;
import nl.bidn.zorg.keten.stuf.Systeem;

/** Takes ggk_Di01, ggk_Du01 and Fo01 of the CAK; answers with Bv03, or with a fault that bears a Fo03. */
public final class OntvangAsynchroonEndpoint implements SoapService {
    /** The last part of the address, and the name of the contract. */
    public static final String NAAM = "OntvangAsynchroon";

    private static final Systeem ONBEKEND = Systeem.van("CAK", "onbekend");
    private static final int OMSCHRIJVING = 200;

    private final Aanlevering aanlevering;
    private final Clock clock;

    public OntvangAsynchroonEndpoint(Aanlevering aanlevering, Clock clock) {
        this.aanlevering = aanlevering;
        this.clock = clock;
    }

    @Override
    public Answer answer(Call call) throws SoapFault, IOException {
        try {
            if (call.operation().equals(Stuf.FO01)) {
                Fout fout = StufLezer.fout(call.body());
                return antwoord(aanlevering.neemAan(fout), new Over(fout.zender(), fout.referentienummer()));
            }
            Stufbericht bericht = StufLezer.bericht(call.body(), Aanlevering.MEESTE_BYTES);
            return antwoord(
                    aanlevering.neemAan(bericht),
                    new Over(bericht.kop().zender(), bericht.kop().envelop().referentienummer()));
        } catch (StufFout e) {
            Reden reden = e.teGroot() ? Reden.ENVELOP_TE_GROOT : Reden.ENVELOP_ONGELDIG;
            // whose it is, and which, may be just what could not be read
            throw fault(
                    reden.weigering().omdat(String.valueOf(e.getMessage())),
                    new Over(ONBEKEND, "00000000-0000-4000-8000-000000000000"));
        }
    }

    /** What an answer is about. */
    private record Over(Systeem zender, String referentienummer) {}

    private Answer antwoord(Optional<Weigering> weigering, Over over) throws SoapFault {
        if (weigering.isPresent()) {
            throw fault(weigering.get(), over);
        }
        var bevestiging = new Bevestiging(
                Knooppuntsysteem.SYSTEEM, over.zender(), nummer(), clock.instant(), over.referentienummer());
        return xml -> StufSchrijver.schrijf(bevestiging, xml);
    }

    private SoapFault fault(Weigering weigering, Over over) {
        String zin = weigering.omschrijving();
        var fout = new Fout(
                Fout.Soort.FO03,
                Knooppuntsysteem.SYSTEEM,
                over.zender(),
                nummer(),
                clock.instant(),
                over.referentienummer(),
                weigering.code(),
                true,
                zin.length() <= OMSCHRIJVING ? zin : zin.substring(0, OMSCHRIJVING),
                Optional.empty());
        return new SoapFault(true, zin, Optional.of(xml -> StufSchrijver.schrijf(fout, xml)));
    }

    private static String nummer() {
        return UUID.randomUUID().toString();
    }
}
